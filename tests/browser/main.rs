//! End to end: the built explorer in headless Chromium.
//!
//! Needs a release build in `dist/`, Chromium and chromedriver: `./dev browser` brings all three. Each
//! test has a browser and a server of its own.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc)]

mod access;
mod comparing;
mod correcting;
mod embedding;
mod embedding_guest;
mod large;
mod narrowing;
mod opening;
#[allow(dead_code)] // shared with the bench, each uses a part
mod page;
mod privacy;
#[allow(dead_code)]
mod server;
mod sharing;
mod sync;
mod taking;
