//! The explorer in the browser.
fn main() {}
