//! Datelines: the place before the dash that opens a report ("SOCHI, Krasnodar Region --").

use crate::case::Lower;
use crate::lexicon::list::any_of;
use crate::lexicon::residue::{AGENCIES, MONTHS, NO_PLACES};

/// A dateline is no longer than this, in bytes.
const LONGEST: usize = 90;

/// Length in bytes of the place that opens `paragraph`, when a dateline does.
///
/// Before the dash stand capitalised words with commas; the first is in capitals throughout, or an agency
/// in brackets follows ("Mexico City (AFP) –"). The agency and a date belong to the dateline but not to the place.
pub(super) fn at_start(paragraph: &str) -> Option<usize> {
    read(paragraph).map(|(place, _)| place)
}

/// Length in bytes of the whole dateline with its dash, when one opens `paragraph`.
pub fn end(paragraph: &str) -> Option<usize> {
    let (_, dash) = read(paragraph)?;
    let rest = paragraph[dash..].trim_start_matches([' ', '-', '—', '–', '―', ':']);
    Some(paragraph.len() - rest.len())
}

/// Length of the place, and where the dash is.
fn read(paragraph: &str) -> Option<(usize, usize)> {
    let head = &paragraph[..paragraph.floor_char_boundary(LONGEST)];
    // "Tarn, May 4 (Harbour News):"
    let dash = dash(head).or_else(|| head.find("):").map(|i| i + 1))?;
    let before = head[..dash].trim_end();
    let (place, agency) = match before.strip_suffix(')').and_then(|b| b.rsplit_once('(')) {
        Some((place, name)) => (place.trim_end(), Some(name)),
        None => (before, None),
    };
    let capital = |s: &str| s.starts_with(char::is_uppercase);
    // "Tarn/Port Ellery, Ohio — "
    let pair = place.split_once('/').is_some_and(|(p, other)| capital(p) && capital(other));
    let place = place.split_once(['/', '(']).map_or(place, |(p, _)| p);
    let (place, dated) = (without_date(place), place);
    // "TARN, Nov. 3 (Harbour News)": with a date an agency need not be known.
    if place.is_empty() {
        return None;
    }
    let first: &str = place.split([' ', ',']).next()?;
    let capitals =
        first.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !first.chars().any(char::is_lowercase);
    // "TARN (Harbour News) -": with capitals too.
    let loud = place.len() > 2 && !place.contains(char::is_lowercase);
    if agency.is_some_and(|name| place == dated && !AGENCIES.contains(&name) && !(loud && name.len() > 3)) {
        return None;
    }
    let words = place.split([' ', ',', '-']).filter(|w| !w.is_empty());
    let named = words.clone().all(|w| capital(w) || matches!(w, "of" | "de" | "and" | "the"));
    let fits = words.count() <= 6 && !place.contains(['"', '“', ':', ';', '?', '!']);
    (named && fits && !any_of!(NO_PLACES).has(first) && (capitals || pair || agency.is_some()))
        .then_some((place.len(), dash))
}

/// Where the dash is: `--` and `—` anywhere, `–` and `-` only between spaces.
fn dash(head: &str) -> Option<usize> {
    let head = head.as_bytes();
    let opens = |&at: &usize| {
        let dash = |d: &str| head[at..].starts_with(d.as_bytes());
        match head[at] {
            b'-' => dash("--"),
            b' ' => {
                matches!(head.get(at + 1), Some(b'-' | 0xe2)) && [" – ", " - ", " ― "].into_iter().any(dash)
            }
            0xe2 => dash("—"),
            _ => false,
        }
    };
    (0..head.len()).find(opens).filter(|&i| i > 1)
}

/// `place` without a date at its end ("NEW YORK, Dec. 11").
fn without_date(place: &str) -> &str {
    let Some((before, last)) = place.rsplit_once(',') else { return place };
    let month = last.trim().split([' ', '.']).next().unwrap_or("").lower();
    if any_of!(MONTHS).has(&month) && last.bytes().any(|b| b.is_ascii_digit()) { before } else { place }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(s: &str) -> Option<&str> {
        at_start(s).map(|n| &s[..n])
    }

    #[test]
    fn places_before_the_dash() {
        assert_eq!(place("SOCHI, Krasnodar Region -- They met."), Some("SOCHI, Krasnodar Region"));
        assert_eq!(place("DALLAS (AP) — A man"), Some("DALLAS"));
        assert_eq!(place("NEW YORK, Dec. 11 (UPI) — A band"), Some("NEW YORK"));
        assert_eq!(place("Mexico City (AFP) – It was"), Some("Mexico City"));
        assert_eq!(place("Ellery, May 4 (Tarn News): It was"), Some("Ellery"));
        assert_eq!(place("PORT ELLERY—The council"), Some("PORT ELLERY"));
        assert_eq!(place("Tarn/Port Ellery, Ohio — The council"), Some("Tarn"));
        assert_eq!(place("ST. JOHN’S, Newfoundland — Snow"), Some("ST. JOHN’S, Newfoundland"));
    }

    #[test]
    fn a_dateline_ends_with_its_dash() {
        for (s, rest) in [
            ("SOCHI, Krasnodar Region -- They met.", "They met."),
            ("NEW YORK, Dec. 11 (UPI) — A band - all", "A band - all"),
            ("PORT ELLERY—The council", "The council"),
        ] {
            assert_eq!(end(s).map(|n| &s[n..]), Some(rest));
        }
        assert_eq!(end("The mayor — a friend — left."), None);
    }

    #[test]
    fn other_dashes_open_no_dateline() {
        for s in [
            "The mayor — a friend — left.",
            "“NO WAY” — she said",
            "She left -- early.",
            "Paris (Texas) — it is",
            "— and then",
            "A-B",
            "NATO wants it — now",
            "Ada Hill (Tarn News): it is",
        ] {
            assert_eq!(place(s), None, "{s}");
        }
    }
}
