//! Nothing leaves the reader's browser, and the policy of the page sees to it.

use std::collections::BTreeMap;

use serde_json::json;

use crate::page::with_page;

/// The directives of the policy in the page, each with its sources.
fn directives(policy: &str) -> BTreeMap<String, Vec<String>> {
    let parts = policy.split(';').map(str::split_whitespace);
    parts
        .filter_map(|mut words| Some((words.next()?.to_owned(), words.map(str::to_owned).collect())))
        .collect()
}

#[test]
fn the_policy_is_strict() {
    with_page(|page| async move {
        page.open("/").await;
        let policies = page.attrs("head meta[http-equiv=Content-Security-Policy]", "content").await;
        assert_eq!(policies.len(), 1, "one policy, in the head");
        let before = page
            .js("const m = document.querySelector('meta[http-equiv=Content-Security-Policy]');
                return [...document.querySelectorAll('script, link, style')]
                    .filter(e => e.compareDocumentPosition(m) & Node.DOCUMENT_POSITION_FOLLOWING).length")
            .await;
        assert_eq!(before, json!(0), "the policy stands before everything it governs");
        let policy = directives(&policies[0]);
        assert_eq!(
            policy.get("default-src").map(Vec::as_slice),
            Some(&["'none'".to_owned()][..]),
            "{policy:?}"
        );
        for directive in ["base-uri", "form-action", "object-src"] {
            let none = policy.get(directive).is_none_or(|s| s == &["'none'"]);
            assert!(none, "{directive} is nothing else than 'none': {policy:?}");
        }
        for directive in ["base-uri", "form-action"] {
            assert!(policy.contains_key(directive), "{directive} does not follow default-src, so it is set");
        }
        for (directive, sources) in &policy {
            for source in sources {
                let wasm = directive == "script-src" && source == "'wasm-unsafe-eval'";
                let own = matches!(source.as_str(), "'none'" | "'self'");
                let image = matches!(directive.as_str(), "img-src" | "font-src") && source == "data:";
                let worker = directive == "worker-src" && source == "blob:";
                assert!(own || wasm || image || worker, "{directive} allows {source}");
            }
        }
    });
}

#[test]
fn no_request_leaves_the_origin_and_nothing_breaks_the_policy() {
    with_page(|page| async move {
        page.open("/").await;
        let origin = page.server.origin();
        let asked = page.requests().await;
        assert!(asked.iter().any(|url| url.contains(".wasm")), "the log shows requests: {asked:?}");
        let away: Vec<_> =
            asked.iter().filter(|url| !url.starts_with(&origin) && !url.starts_with("data:")).collect();
        assert!(away.is_empty(), "asked elsewhere: {away:?}");
        assert_eq!(page.log().await, Vec::<String>::new(), "the browser has nothing to complain of");
        assert_eq!(page.js("return document.cookie").await, json!(""));
    });
}

#[test]
fn the_log_would_show_a_request_that_leaves() {
    with_page(|page| async move {
        page.open("/").await;
        page.requests().await;
        page.js("const i = new Image(); i.src = 'http://127.0.0.1:1/x.png'; document.body.append(i)").await;
        page.until("the browser logs it", "return performance.now() > 0").await;
        let log = page.log().await;
        assert!(log.iter().any(|l| l.contains("Content Security Policy")), "{log:?}");
    });
}
