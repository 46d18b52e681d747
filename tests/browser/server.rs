//! A server of files for the tests: one folder, GET only, and a list of what was asked for.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Serves a folder on a free port of this machine until dropped.
pub struct Server {
    port: u16,
    log: Arc<Mutex<Vec<String>>>,
    open: Arc<AtomicBool>,
}

impl Server {
    /// Serves `folder`.
    pub fn start(folder: &Path) -> Self {
        Self::start_with(folder, "")
    }

    /// Serves `folder`, with a header more in every answer.
    pub fn start_with(folder: &Path, header: &'static str) -> Self {
        assert!(
            folder.join("index.html").is_file(),
            "no page in {}: run ./dev build first",
            folder.display()
        );
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let log = Arc::new(Mutex::new(Vec::new()));
        let open = Arc::new(AtomicBool::new(true));
        let (folder, asked, serving) = (folder.to_owned(), Arc::clone(&log), Arc::clone(&open));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.load(Ordering::SeqCst) {
                    let (folder, asked) = (folder.clone(), Arc::clone(&asked));
                    thread::spawn(move || answer(stream, &folder, &asked, header));
                }
            }
        });
        Self { port, log, open }
    }

    /// The address of the page.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Paths asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    /// Answers nothing any more: as if the network were gone.
    pub fn close(&self) {
        self.open.store(false, Ordering::SeqCst);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.close();
    }
}

fn answer(mut stream: TcpStream, folder: &Path, asked: &Mutex<Vec<String>>, header: &str) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    for line in lines.by_ref() {
        if line.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/").to_owned();
    asked.lock().unwrap().push(path.clone());
    let file = file_of(folder, &path);
    let head = match &file {
        Some(file) => format!("200 OK\r\nContent-Type: {}", media_type(file)),
        None => "404 Not Found\r\nContent-Type: text/plain".to_owned(),
    };
    let body = file.and_then(|f| fs::read(f).ok()).unwrap_or_default();
    let more = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    let length = body.len();
    let head = format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\n{more}Connection: close\r\n\r\n");
    // The browser may have gone away: then there is nobody to tell.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// The file in `folder` that `path` asks for, if it is there and inside.
fn file_of(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let inside = !path.split('/').any(|part| part == "..");
    let file = folder.join(path.trim_start_matches('/'));
    (inside && file.is_file()).then_some(file)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json" | "webmanifest") => "application/json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
