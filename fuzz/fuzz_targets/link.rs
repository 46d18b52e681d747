//! Opens links of any text and of any bytes behind a right checksum.
//!
//! The first byte chooses the way in. With a nightly compiler and cargo-fuzz:
//! `cargo +nightly fuzz run link fuzz/corpus/link fuzz/seeds/link -- -max_total_time=60`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quote_explorer::share::{from_link, link_around, open_content, to_link};

fuzz_target!(|data: &[u8]| {
    let Some((&way, rest)) = data.split_first() else { return };
    let link = match way % 8 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 if states_little(rest) => link_around(rest, true),
        2 if rest.len() < 256 => link_around(rest, false),
        // Most of them go past the packing, which takes a thousand times as long as the rest.
        _ => {
            let _ = open_content(rest);
            return;
        }
    };
    match from_link(&link, None) {
        // What opens can be shared again, and opens to the same.
        Ok(opened) => {
            let again = to_link(&opened.shared, opened.card, None).expect("it came from a link");
            let reopened = from_link(&again, None).expect("it was just made");
            assert_eq!(reopened, opened);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

/// Whether packed bytes state a length of at most 511: more takes seconds under the fuzzer.
fn states_little(packed: &[u8]) -> bool {
    match packed {
        [a, b, ..] => *a < 0x80 || *b < 4,
        _ => true,
    }
}
