//! A page in headless Chromium, driven through chromedriver; a fresh profile for each.

use std::future::Future;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::server::Server;

/// How long a page may take to show what is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// The built site.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// A chromedriver of our own, ended when dropped.
struct Driver {
    child: Child,
    address: String,
}

impl Driver {
    /// Now and then chromedriver ends at once, since the port it drew is taken by then: it may try again.
    fn start() -> Self {
        (0..5).find_map(|_| Self::try_start()).expect("chromedriver says its port")
    }

    fn try_start() -> Option<Self> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let child =
            Command::new(&program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = child.unwrap_or_else(|e| panic!("{program}: {e} (./dev setup installs it)"));
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let port = lines.find_map(|l| Some(l.split_once("started successfully on port ")?.1.to_owned()));
        let Some(port) = port else {
            let _ = child.wait();
            return None;
        };
        // Keep reading, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self { child, address: format!("http://127.0.0.1:{}", port.trim_end_matches('.')) })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn capabilities() -> Capabilities {
    let mut options = json!({ "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=en",
    ]});
    if let Ok(chrome) = std::env::var("CHROME") {
        options["binary"] = json!(chrome);
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".into(), options);
    capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL", "performance": "ALL" }));
    capabilities
}

/// A page, the server it comes from, and what can be done with it.
#[derive(Clone)]
pub struct Page {
    pub client: Client,
    pub server: std::rc::Rc<Server>,
}

/// Opens the built site in a browser of its own, runs `test`, and closes the browser also when it fails.
pub fn with_page<F: Future<Output = ()> + 'static>(test: impl FnOnce(Page) -> F) {
    let driver = Driver::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let result = tokio::task::LocalSet::new().block_on(&runtime, async {
        let server = Server::start(&dist());
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities()).connect(&driver.address).await;
        let client = client.expect("chromedriver starts a browser");
        let page = Page { client: client.clone(), server: server.into() };
        let result = tokio::task::spawn_local(test(page)).await;
        let _ = client.close().await;
        result
    });
    drop(driver);
    if let Err(failed) = result {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// A command of chromedriver that is not in the standard.
#[derive(Debug)]
struct Vendor(&'static str, Value);

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}

impl Page {
    /// Opens `path` and waits until the page shows an article.
    pub async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.server.origin())).await.unwrap();
        self.until("the article is shown", "return !!document.querySelector('[data-quote]')").await;
    }

    /// Shows beliefs, plans and attitudes among the quotations, so that every quotation has a card and a mark.
    pub async fn show_all(&self) {
        self.js("document.querySelector('[data-attitudes] input:not(:checked)')?.click()").await;
        self.until("all are shown", "return !document.querySelector('[data-attitudes] input:not(:checked)')")
            .await;
    }

    /// Runs a script in the page; `arguments` holds `args`.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Value {
        let result: Result<Value, CmdError> = self.client.execute(script, args).await;
        result.unwrap_or_else(|e| panic!("{e}\nin: {script}"))
    }

    /// Runs a script without arguments.
    pub async fn js(&self, script: &str) -> Value {
        self.run(script, vec![]).await
    }

    /// Waits until `script` gives something true.
    pub async fn until(&self, what: &str, script: &str) {
        let from = Instant::now();
        while !truthy(&self.js(script).await) {
            assert!(from.elapsed() < PATIENCE, "waited in vain until {what}: {script}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// How many elements match `css`.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.run("return document.querySelectorAll(arguments[0]).length", vec![json!(css)]).await;
        usize::try_from(found.as_u64().unwrap()).unwrap()
    }

    /// The text (`textContent`) of each element that matches `css`.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)";
        strings(&self.run(script, vec![json!(css)]).await)
    }

    /// The value of an attribute of each element that matches `css`; empty where it is missing.
    pub async fn attrs(&self, css: &str, name: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]) ?? '')";
        strings(&self.run(script, vec![json!(css), json!(name)]).await)
    }

    /// Clicks the first element that matches `css`, as a mouse does.
    pub async fn click(&self, css: &str) {
        let element = self.client.find(Locator::Css(css)).await.unwrap_or_else(|e| panic!("{css}: {e}"));
        let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
        self.run(script, vec![serde_json::to_value(element.clone()).unwrap()]).await;
        element.click().await.unwrap_or_else(|e| panic!("{css}: {e}"));
    }

    /// Types into whatever has the focus.
    pub async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap_or_else(|e| panic!("typing {keys:?}: {e}"));
    }

    /// Presses one key that has no character.
    pub async fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    /// A command of the browser's own debugging protocol.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params });
        self.client.issue_cmd(Vendor("goog/cdp/execute", body)).await.unwrap()
    }

    /// Shows the page as on a screen of `width` by `height` CSS pixels.
    pub async fn screen(&self, width: u32, height: u32) {
        let params =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.cdp("Emulation.setDeviceMetricsOverride", params).await;
    }

    /// Sets a media feature such as `prefers-color-scheme`.
    pub async fn media(&self, name: &str, value: &str) {
        let params = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", params).await;
    }

    /// What the browser logged (messages, violations of the policy) since the last call.
    pub async fn log(&self) -> Vec<String> {
        let entries = self.client.issue_cmd(Vendor("se/log", json!({ "type": "browser" }))).await.unwrap();
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(|e| format!("{} {}", e["level"], e["message"])).collect()
    }

    /// Nothing was logged since the last call but that there is no icon.
    pub async fn no_errors(&self) {
        let errors: Vec<String> = self.log().await.into_iter().filter(|l| !l.contains("favicon")).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }

    /// Every address the browser was about to ask for since the last call, allowed or not.
    pub async fn requests(&self) -> Vec<String> {
        let entries =
            self.client.issue_cmd(Vendor("se/log", json!({ "type": "performance" }))).await.unwrap();
        let mut out = Vec::new();
        for entry in entries.as_array().into_iter().flatten() {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            if message["message"]["method"] == "Network.requestWillBeSent" {
                out.extend(message["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        out
    }

    /// What axe-core finds wrong, each as one line.
    pub async fn axe(&self) -> Vec<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(path).expect("axe-core is there (./dev setup installs it)");
        self.js(&format!("{axe};return typeof axe.run")).await;
        let script = "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})
            .then(r => done(r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))))
            .catch(e => done([String(e)]))";
        strings(&self.client.execute_async(script, vec![]).await.unwrap())
    }
}

fn truthy(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != "" && value != 0
}

fn strings(value: &Value) -> Vec<String> {
    let list = value.as_array().unwrap_or_else(|| panic!("a list, not {value}"));
    list.iter().map(|v| v.as_str().unwrap_or_default().to_owned()).collect()
}
