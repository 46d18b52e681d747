//! Opens links of any text and of any bytes behind a right checksum.
//!
//! With a nightly compiler and cargo-fuzz: `cargo +nightly fuzz run link`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quote_explorer::share::{from_link, link_around, open_content, to_link};

fuzz_target!(|data: &[u8]| {
    let Some((&way, rest)) = data.split_first() else { return };
    if way % 4 == 3 {
        let _ = open_content(rest);
        return;
    }
    let link = match way % 4 {
        0 => String::from_utf8_lossy(rest).into_owned(),
        1 => link_around(rest, true),
        _ => link_around(rest, false),
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
