//! Word lists: static tables without logic. Each table says what it holds and where it comes from.

pub mod cues;
pub mod function;
pub mod issues;
pub mod key;
pub mod list;
pub mod marks;
pub mod mentions;
pub mod packed;
pub mod people;
pub mod places;
pub mod stance;
pub mod tone;
pub mod words;

pub mod residue;

pub mod topics;
