//! What is told of a time that is over: "voted for it in 2012", "opposed it as a senator".

use crate::clause::Form;
use crate::lexicon::words::Class;

use super::scene::Scene;

/// Words that begin so, two side by side, tell of a time long past: "years ago", "last fall", "first term".
const LONG_PAST: &str =
    "ago earlie later last previous first had year decade fall spring summer session term campaign";

impl Scene<'_> {
    /// Whether the verb `v` tells of a time long past; `e` is the last of the words that decide. Offices count for an
    /// `issue` alone: "praised him as a senator".
    pub fn bygone(&self, v: usize, e: usize, issue: bool) -> bool {
        let c = &self.clauses;
        if c.form(v) != Form::Past || c.begins(v.wrapping_sub(1), "has hav") {
            return false;
        }
        let (mut free, mut dated, mut long) = (true, false, false);
        // Where a year and an office count no longer.
        let (mut year, mut office) = (0, 0);
        for j in 0..c.len() {
            let class = c.class(j);
            let clause = matches!(class, Class::Who | Class::Which);
            if clause || c.is_verb(j) || c.ends(j) {
                if j > e {
                    break;
                }
                if j < v {
                    // "elected in 2012, she opposed it".
                    (free, dated) = (clause, false);
                }
            }
            let before = std::mem::replace(&mut long, c.begins(j, LONG_PAST));
            let told = match class {
                Class::In => {
                    year = j + 5;
                    false
                }
                Class::As => {
                    office = j + if c.class(j + 1) == Class::A { 5 } else { 2 };
                    false
                }
                Class::Role | Class::Title => issue && j < office,
                // "and now wants it gone".
                Class::And | Class::But | Class::Comma => j > e && c.begins(j + 1, "now"),
                _ => before && long || j < year && c.begins(j, "19 200 201 202"),
            };
            dated |= told && (free || j > v);
        }
        dated
    }
}
