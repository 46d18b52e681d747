//! What the search and the filters leave, and the live counts.

use crate::order::{Order, Set};
use std::rc::Rc;

use super::document::{Dim, Document};
use crate::index::{Hit, Query};
use crate::quote::QuoteId;
use crate::span::Span;

/// The values chosen in each facet, by `Dim as usize`: any of them within a facet, all facets together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Chosen labels.
    pub on: [Set<Rc<str>>; 7],
}

impl Filters {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.on.iter().all(Set::is_empty)
    }

    /// Whether `label` is chosen.
    pub fn has(&self, dim: Dim, label: &str) -> bool {
        self.on[dim as usize].contains(label)
    }

    /// Chooses `label`, or lets it go.
    pub fn toggle(&mut self, dim: Dim, label: &Rc<str>) {
        let set = &mut self.on[dim as usize];
        if !set.remove(label) {
            set.insert(label.clone());
        }
    }

    /// Lets go of labels that `doc` does not have.
    pub fn keep_known(&mut self, doc: &Document) {
        for dim in Dim::ALL {
            self.on[dim as usize].retain(|label| doc.table(dim).labels.contains(label));
        }
    }
}

/// One facet with its live counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which.
    pub dim: Dim,
    /// Its values.
    pub rows: Vec<FacetRow>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetRow {
    /// The value.
    pub label: Rc<str>,
    /// How many quotations there would be with this value and all other choices.
    pub count: u32,
    /// How many quotations have this value in all.
    pub total: u32,
    /// Whether it is chosen.
    pub on: bool,
}

/// The quotations that match the search and the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// In the order of the article.
    pub order: Rc<[QuoteId]>,
    /// Per quotation: whether it is in `order`.
    pub shown: Vec<bool>,
    /// What the search matched, by quotation id.
    pub hits: Vec<Rc<Hit>>,
    /// The facets, in the order of [`Dim::ALL`].
    pub facets: Vec<Rc<Facet>>,
    /// Whether attitudes are shown among the quotations.
    pub attitudes: bool,
    /// How many attitudes match, shown or not.
    pub more: u32,
    /// How many there are when nothing is searched for or chosen.
    pub of: usize,
}

impl Results {
    /// Searches `doc` for `query` and applies `filters`; attitudes are shown or left out.
    pub fn new(doc: &Document, query: &str, filters: &Filters, attitudes: bool) -> Self {
        let (found, hits) = search(doc, query);
        let allowed: Vec<Option<Vec<bool>>> = Dim::ALL.iter().map(|&d| allowed(doc, filters, d)).collect();
        let mut counts: Vec<Vec<u32>> = doc.tables.iter().map(|t| vec![0; t.labels.len()]).collect();
        let mut order = Vec::new();
        let mut shown = vec![false; doc.len()];
        let mut totals = counts.clone();
        let mut more = 0;
        for (at, found) in found.into_iter().enumerate() {
            let attitude = doc.attitudes[at];
            let fails = failing(doc, &allowed, at);
            more += u32::from(attitude && found && fails == 0);
            if attitude && !attitudes {
                continue;
            }
            for (totals, table) in totals.iter_mut().zip(&doc.tables) {
                table.of[at].iter().for_each(|&v| totals[v as usize] += 1);
            }
            if !found {
                continue;
            }
            for (dim, counts) in counts.iter_mut().enumerate() {
                if fails & !(1 << dim) == 0 {
                    doc.tables[dim].of[at].iter().for_each(|&v| counts[v as usize] += 1);
                }
            }
            if fails == 0 {
                shown[at] = true;
                order.push(QuoteId(at as u32));
            }
        }
        let facet = |&dim: &Dim| {
            let table = doc.table(dim).labels.iter().zip(&counts[dim as usize]).zip(&totals[dim as usize]);
            let row = |((label, &count), &total): ((&Rc<str>, &u32), &u32)| FacetRow {
                label: label.clone(),
                count,
                total,
                on: filters.has(dim, label),
            };
            Rc::new(Facet { dim, rows: table.map(row).collect() })
        };
        let facets = Dim::ALL.iter().map(facet).collect();
        let of = doc.overview(attitudes).len;
        Self { order: order.into(), shown, hits, facets, attitudes, more, of }
    }

    /// Whether quotation `id` is shown; `None` when there is no such quotation.
    pub fn shows(&self, id: QuoteId) -> Option<bool> {
        self.shown.get(id.0 as usize).copied()
    }

    /// What matched in quotation `id`; `None` when nothing is searched for.
    pub fn hit(&self, id: QuoteId) -> Option<&Rc<Hit>> {
        self.hits.binary_search_by_key(&id, |h| h.quote).ok().map(|at| &self.hits[at])
    }

    /// What matched in quotations that are shown and overlap `range`, sorted.
    pub fn spans_in(&self, range: Span) -> Vec<Span> {
        let shown = self.hits.iter().filter(|h| self.shown[h.quote.0 as usize]);
        let mut spans: Vec<Span> =
            shown.flat_map(|h| &h.spans).filter(|s| s.overlaps(range)).copied().collect();
        spans.order();
        spans.dedup();
        spans
    }

    /// Whether some quotations are left out.
    pub fn is_narrowed(&self) -> bool {
        self.order.len() < self.of
    }
}

/// Per quotation whether it matches, and the hits sorted by quotation.
fn search(doc: &Document, query: &str) -> (Vec<bool>, Vec<Rc<Hit>>) {
    if query.trim().is_empty() {
        return (vec![true; doc.len()], Vec::new());
    }
    let mut hits = doc.index().search(&Query::parse(query));
    hits.retain(|h| (h.quote.0 as usize) < doc.len());
    hits.order_by_key(|h| h.quote);
    let mut found = vec![false; doc.len()];
    for hit in &hits {
        found[hit.quote.0 as usize] = true;
    }
    (found, hits.into_iter().map(Rc::new).collect())
}

/// Which values of `dim` pass; `None` when all do.
fn allowed(doc: &Document, filters: &Filters, dim: Dim) -> Option<Vec<bool>> {
    let on = &filters.on[dim as usize];
    (!on.is_empty()).then(|| doc.table(dim).labels.iter().map(|l| on.contains(l)).collect())
}

/// The dimensions whose filter quotation `at` fails, as bits.
fn failing(doc: &Document, allowed: &[Option<Vec<bool>>], at: usize) -> u8 {
    let mut fails = 0;
    for (dim, allowed) in allowed.iter().enumerate() {
        if let Some(allowed) = allowed
            && !doc.tables[dim].of[at].iter().any(|&v| allowed[v as usize])
        {
            fails |= 1 << dim;
        }
    }
    fails
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::{TEXT, document};
    use super::*;

    fn count(results: &Results, dim: Dim) -> u32 {
        results.facets[dim as usize].rows.iter().map(|r| r.count).sum()
    }

    #[test]
    fn counts_of_kinds_sum_to_the_quotations_shown() {
        let doc = document(TEXT);
        let all = Results::new(&doc, "", &Filters::default(), false);
        assert_eq!(all.order.len(), doc.len());
        assert_eq!(count(&all, Dim::Kind) as usize, doc.len());
        let some = Results::new(&doc, "money", &Filters::default(), false);
        assert_eq!((some.order.len(), count(&some, Dim::Kind)), (1, 1));
        let hit = some.hit(some.order[0]).expect("what is found has a hit");
        assert_eq!(doc.slice(hit.spans[0]), "money");
        assert!(all.hit(some.order[0]).is_none());
    }

    #[test]
    fn a_facet_counts_what_the_other_facets_leave() {
        let doc = document(TEXT);
        let mut filters = Filters::default();
        let label = doc.table(Dim::Speaker).labels[0].clone();
        let of_first = doc.table(Dim::Speaker).counts()[0];
        filters.toggle(Dim::Speaker, &label);
        let results = Results::new(&doc, "", &filters, false);
        assert_eq!(results.order.len() as u32, of_first);
        assert_eq!(count(&results, Dim::Kind), of_first);
        assert_eq!(count(&results, Dim::Speaker) as usize, doc.len(), "its own choice does not narrow it");
    }

    #[test]
    fn attitudes_are_left_out_until_wanted_and_words_in_quotation_marks_never() {
        let doc = document(
            "The dam\n\nAda Hill said the dam will be built by May. Ada Hill believes that rain is near.\n\n\
             Tom Reed wants to close the dam. Tom Reed believes “the dam is a threat to us all.”\n",
        );
        let attitudes = doc.ids().filter(|id| doc.is_attitude(*id)).count();
        assert!(attitudes >= 1 && attitudes < doc.len(), "{:?}", doc.attitudes);
        for (quote, hidden) in doc.analysis.quotations.iter().zip(&doc.attitudes) {
            assert!(!hidden || quote.content.iter().all(|s| !doc.slice(*s).contains('“')));
        }
        let decides = doc.analysis.stances.iter().flat_map(|s| &s.quotes).filter(|id| doc.is_attitude(**id));
        assert_eq!(decides.count(), 0, "what decides a stance is shown");
        assert!(!doc.analysis.stances.is_empty());
        let of = |attitudes| Results::new(&doc, "", &Filters::default(), attitudes);
        let (some, all) = (of(false), of(true));
        assert_eq!((some.order.len() + attitudes, all.order.len()), (doc.len(), doc.len()));
        assert_eq!((some.more as usize, all.more as usize), (attitudes, attitudes));
        assert!(!some.is_narrowed() && !all.is_narrowed());
        for results in [&some, &all] {
            let overview = doc.overview(results.attitudes);
            assert_eq!(count(results, Dim::Kind) as usize, results.order.len());
            assert_eq!(
                overview.voices.iter().map(|v| v.quotes.count as usize).sum::<usize>(),
                results.order.len()
            );
            assert_eq!(overview.strips.iter().map(|s| s.ticks.len()).sum::<usize>(), results.order.len());
            let totals: u32 = results.facets[Dim::Kind as usize].rows.iter().map(|r| r.total).sum();
            assert_eq!(totals as usize, results.order.len());
        }
        let sought = Results::new(&doc, "rain", &Filters::default(), false);
        assert_eq!((sought.order.len(), sought.more), (0, 1), "what is left out is told");
    }
}
