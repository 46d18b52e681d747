//! Who said it: cues, sources, and the way from a source's words to a speaker.

pub use crate::quote::Attribution;
