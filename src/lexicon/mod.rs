//! Word lists: static tables without logic. Each table says what it holds and where it comes from.

pub mod cues;
pub mod marks;
pub mod words;

pub mod residue;
