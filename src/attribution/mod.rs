//! Who said it: cues, sources, and the way from a source's words to a speaker.

mod beside;
mod bounds;
mod carry;
mod claims;
mod confidence;
mod decide;
mod extent;
pub mod extract;
mod following;
mod mend;
pub mod model;
mod orphan;
mod rescue;
mod signature;
pub mod speaker;
mod spoken;
mod tail;
mod wordless;

pub use crate::quote::Attribution;
