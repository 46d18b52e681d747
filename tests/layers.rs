//! The house rules that a compiler does not check: the order of the layers, and the form of files.
//!
//! Reads `src/` as text. Each rule is one test, and says in its failure which line breaks it.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The layers of the library. A file may name only layers before its own.
const LAYERS: &[&str] = &[
    "coder",
    "order",
    "map",
    "case",
    "span",
    "lexicon",
    "listed",
    "article",
    "token",
    "tag",
    "clause",
    "mention",
    "quote",
    "attribution",
    "issue",
    "stance",
    "analysis",
    "correction",
    "index",
    "export",
    "share",
    "state",
];

/// Longest file, in lines; rows of static tables are not counted.
const LONGEST_FILE: usize = 600;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `dir` (relative to the package) whose name ends in one of `ends`, in order.
fn files(dir: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![root().join(dir)];
    while let Some(dir) = todo.pop() {
        for entry in fs::read_dir(&dir).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                todo.push(path);
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                found.push(path.strip_prefix(root()).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The lines of a Rust source outside comments and outside items under `#[cfg(test)]`, with their numbers.
/// Relies on the layout of rustfmt: an item ends with a brace indented as it began.
fn code(source: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut lines = source.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let bare = line.trim_start();
        if bare.starts_with("#[cfg(test)]") {
            let indent = &line[..line.len() - bare.len()];
            for (_, line) in lines.by_ref() {
                let ends = line.strip_prefix(indent).is_some_and(|l| l == "}" || l == "};");
                if ends
                    || (line.starts_with(indent)
                        && line.ends_with(';')
                        && !line.starts_with(&format!("{indent} ")))
                {
                    break;
                }
            }
        } else if !bare.starts_with("//") {
            out.push((number + 1, bare.split(" // ").next().unwrap_or(bare)));
        }
    }
    out
}

/// The layer of a library file: the first part of its path under `src/`. `None` for `lib.rs` and the bins.
fn layer(path: &Path) -> Option<String> {
    let inside = path.strip_prefix("src").ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    let name = first.strip_suffix(".rs").unwrap_or(&first).to_owned();
    (name != "lib" && name != "bin").then_some(name)
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|l| *l == layer)
}

/// Names that `lib.rs` re-exports, each with the layer it comes from.
fn reexports() -> Vec<(String, String)> {
    let source = read(Path::new("src/lib.rs"));
    let mut out = Vec::new();
    for statement in source.split("pub use ").skip(1) {
        let statement = statement.split(';').next().unwrap_or("");
        let Some((layer, names)) = statement.split_once("::") else { continue };
        for name in names.split(['{', '}', ',']).map(str::trim).filter(|n| !n.is_empty()) {
            let name = name.rsplit("::").next().unwrap_or(name);
            out.push((name.to_owned(), layer.to_owned()));
        }
    }
    out
}

/// The first segments after each `crate::` (or enough `super::` to reach the root) in a piece of code;
/// `depth` is how many modules deep the file is (1 for `span.rs` and `article/mod.rs`).
fn roots(code: &str, depth: usize) -> Vec<String> {
    let up = "super::".repeat(depth);
    let mut out = Vec::new();
    for prefix in ["crate::", up.as_str()] {
        for rest in code.split(prefix).skip(1) {
            if let Some(group) = rest.strip_prefix('{') {
                out.extend(heads_of_group(group));
            } else {
                out.extend(head(rest));
            }
        }
    }
    out
}

/// The identifier at the start of `rest`.
fn head(rest: &str) -> Option<String> {
    let name: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty() && name != "super").then_some(name)
}

/// The first identifier of each member of `a::{..}, b, c::d}`.
fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut out: Vec<String> = head(group).into_iter().collect();
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => out.extend(head(&group[at + 1..])),
            _ => {}
        }
    }
    out
}

/// How deep in the module tree the file is.
fn depth(path: &Path) -> usize {
    let parts = path.components().count() - 1;
    if path.ends_with("mod.rs") { parts - 1 } else { parts }
}

fn assert_none(rule: &str, found: &[String]) {
    let mut list = String::new();
    for line in found {
        let _ = write!(list, "\n  {line}");
    }
    assert!(found.is_empty(), "{rule}:{list}");
}

/// Lines of code in `paths` for which `wrong` gives an answer, each told with its place.
fn offences(paths: &[PathBuf], wrong: impl Fn(&Path, &str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        for (number, line) in code(&read(path)) {
            if let Some(what) = wrong(path, line) {
                found.push(format!("{}:{number}: {what}", path.display()));
            }
        }
    }
    found
}

fn library() -> Vec<PathBuf> {
    files("src", &[".rs"]).into_iter().filter(|p| !p.starts_with("src/bin")).collect()
}

#[test]
fn imports_go_downward_only() {
    let reexports = reexports();
    let mut found = Vec::new();
    for path in library() {
        let Some(layer) = layer(&path) else { continue };
        let Some(own) = rank(&layer) else {
            found.push(format!("{}: no such layer; give it a place in LAYERS", path.display()));
            continue;
        };
        let lines = code(&read(&path)).iter().map(|(_, l)| *l).collect::<Vec<_>>().join("\n");
        for name in roots(&lines, depth(&path)) {
            let target = reexports.iter().find(|(n, _)| *n == name).map_or(name.as_str(), |(_, l)| l);
            match rank(target) {
                Some(other) if other > own => {
                    found.push(format!("{}: `{layer}` may not use `{target}`", path.display()));
                }
                Some(_) => {}
                None => found.push(format!("{}: crate::{name} is in no layer", path.display())),
            }
        }
    }
    assert_none("imports go downward only", &found);
}

#[test]
fn lib_lists_the_layers_in_order() {
    let source = read(Path::new("src/lib.rs"));
    let listed: Vec<_> =
        source.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let expected: Vec<_> = LAYERS.iter().copied().filter(|l| listed.contains(l)).collect();
    assert!(listed.len() > 8, "lib.rs lists its modules as `pub mod name;`");
    assert_eq!(listed, expected, "the modules of lib.rs, in the order of the layers");
}

#[test]
fn library_knows_no_web_types() {
    const WEB: &[&str] = &["web_sys", "js_sys", "gloo", "wasm_bindgen", "yew"];
    let found = offences(&library(), |_, line| {
        WEB.iter().find(|w| line.contains(&format!("{w}::"))).map(|w| format!("{w} in the library"))
    });
    assert_none("no web type in the library", &found);
}

#[test]
fn only_browser_rs_touches_the_browser() {
    const WEB: &[&str] = &["web_sys::", "js_sys::", "gloo::", "gloo_", "wasm_bindgen::"];
    let paths: Vec<_> = files("src/bin/app", &[".rs"])
        .into_iter()
        .filter(|p| !p.ends_with("browser.rs") && !p.components().any(|c| c.as_os_str() == "browser"))
        .collect();
    let found = offences(&paths, |_, line| {
        WEB.iter().find(|w| line.contains(**w)).map(|w| format!("{w} outside browser.rs"))
    });
    assert_none("only browser.rs touches the browser; components use yew", &found);
}

#[test]
fn no_pointer_between_layers() {
    const SHARED: &[&str] = &["Rc<", "Arc<", "RefCell", "Mutex", "Cell<"];
    let below: Vec<_> = library().into_iter().filter(|p| !p.starts_with("src/state")).collect();
    let found = offences(&below, |_, line| {
        SHARED.iter().find(|s| line.contains(**s)).map(|s| format!("{s} in the core: links are ids"))
    });
    assert_none("layers are linked by ids; only the state shares what it holds", &found);
}

#[test]
fn no_float_in_what_is_shown() {
    let paths: Vec<_> = library().into_iter().filter(|p| p != Path::new("src/state/heights.rs")).collect();
    let found = offences(&paths, |_, line| {
        ["f32", "f64"].iter().find(|f| line.contains(**f)).map(|f| format!("{f}: use per mille"))
    });
    assert_none("no float in the library but in heights of cards", &found);
}

#[test]
fn no_unwrap_outside_tests() {
    let found = offences(&files("src", &[".rs"]), |_, line| {
        line.contains(".unwrap()").then(|| "unwrap (use expect with the invariant, or handle it)".to_owned())
    });
    assert_none("no unwrap outside tests", &found);
}

#[test]
fn sorting_weighs_little() {
    let paths: Vec<_> = library().into_iter().filter(|p| p != Path::new("src/order.rs")).collect();
    let found = offences(&paths, |_, line| {
        let sorts = [".sort(", ".sort_unstable(", ".sort_by", ".sort_unstable_by"];
        sorts
            .iter()
            .find(|s| line.contains(**s))
            .map(|s| format!("{s} compiles to kilobytes: use order::Order"))
    });
    assert_none("the library sorts by order::Order, which all uses share", &found);
}

#[test]
fn every_file_says_what_it_is() {
    let mut found = Vec::new();
    for dir in ["src", "tests", "benches", "examples"] {
        for path in files(dir, &[".rs"]) {
            if !read(&path).starts_with("//! ") {
                found.push(path.display().to_string());
            }
        }
    }
    assert_none("every Rust file opens with //!", &found);
}

/// Lines of a source that are not rows of a static table.
fn length(source: &str) -> usize {
    let mut lines = 0;
    let mut in_table = false;
    for line in source.lines() {
        let starts =
            ["static ", "const ", "pub static ", "pub const ", "pub(crate) static ", "pub(crate) const "]
                .iter()
                .any(|s| line.starts_with(s) || line.trim_start().starts_with("const "));
        if in_table {
            in_table = !line.trim_start().starts_with("];");
        } else {
            in_table = starts && line.ends_with('[');
            lines += 1;
        }
    }
    lines
}

#[test]
fn no_file_is_too_long() {
    let mut found = Vec::new();
    for dir in ["src", "tests", "benches"] {
        for path in files(dir, &[".rs"]).into_iter().filter(|p| !p.starts_with("src/lexicon")) {
            let lines = length(&read(&path));
            if lines > LONGEST_FILE {
                found.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert_none("no file longer than 600 lines (tables aside): part it", &found);
}

#[test]
fn no_path_of_a_machine() {
    // Written in halves, so that this file does not break its own rule.
    const PATHS: &[&str] = &[
        concat!("/ho", "me/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("/ro", "ot/"),
        concat!("C:", "\\"),
    ];
    const TEXT: &[&str] = &[".rs", ".toml", ".md", ".html", ".css", ".js", ".json", ".txt", ".sh", "run"];
    let mut paths = vec![PathBuf::from("dev"), PathBuf::from(".ci/run")];
    for dir in ["src", "tests", "benches", "examples", "styles", "docs"] {
        paths.extend(files(dir, TEXT));
    }
    for entry in fs::read_dir(root()).unwrap().flatten() {
        let name = PathBuf::from(entry.file_name());
        if entry.path().is_file() && TEXT.iter().any(|end| name.to_string_lossy().ends_with(end)) {
            paths.push(name);
        }
    }
    let mut found = Vec::new();
    for path in paths {
        for (number, line) in read(&path).lines().enumerate() {
            for machine in PATHS.iter().filter(|p| line.contains(**p)) {
                found.push(format!("{}:{}: {machine}", path.display(), number + 1));
            }
        }
    }
    assert_none("no absolute path of a machine", &found);
}

/// The rules must be able to fail: each on a source made to break it.
mod rules_can_fail {
    use super::*;

    #[test]
    fn code_leaves_out_comments_and_tests() {
        let source = "use a;\n// x\n#[cfg(test)]\nmod tests {\n    fn f() {\n    }\n}\nfn g() {} // y\n#[cfg(test)]\nmod t;\nlast";
        let lines: Vec<_> = code(source).iter().map(|(n, l)| format!("{n} {l}")).collect();
        assert_eq!(lines, ["1 use a;", "8 fn g() {}", "11 last"]);
    }

    #[test]
    fn roots_finds_every_way_to_name_a_layer() {
        assert_eq!(roots("use crate::{a::{x, y}, b,\n c::z};", 1), ["a", "b", "c"]);
        assert_eq!(roots("crate::span::Span, crate::analyze(x)", 1), ["span", "analyze"]);
        assert_eq!(roots("use super::super::state::S;", 2), ["state"]);
        assert!(roots("use super::text;", 2).is_empty());
    }

    #[test]
    fn layer_and_depth_come_from_the_path() {
        assert_eq!(layer(Path::new("src/span.rs")).as_deref(), Some("span"));
        assert_eq!(layer(Path::new("src/article/text.rs")).as_deref(), Some("article"));
        assert_eq!(layer(Path::new("src/lib.rs")), None);
        assert_eq!(depth(Path::new("src/span.rs")), 1);
        assert_eq!(depth(Path::new("src/article/mod.rs")), 1);
        assert_eq!(depth(Path::new("src/article/text.rs")), 2);
    }

    #[test]
    fn length_leaves_out_tables() {
        assert_eq!(length("a\nstatic T: &[&str] = &[\n1\n2\n];\nb"), 3);
        assert_eq!(length("a\nlet t = [\n1\n];\nb"), 5);
    }

    #[test]
    fn reexports_are_known_by_their_layer() {
        let all = reexports();
        assert!(all.contains(&("Span".into(), "span".into())));
        assert!(all.contains(&("analyze".into(), "analysis".into())));
    }
}
