//! Who said it: cues, sources, and the way from a source's words to a speaker.

mod adjacent;
pub mod speaker;

pub use crate::quote::Attribution;
pub use adjacent::read_block;
