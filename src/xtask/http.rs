//! A small static server with the manners of a good web host, for trying out and testing `dist`.
//!
//! It answers GET and HEAD below one prefix: right MIME types, precompressed files, directory pages, the
//! site's own `404.html`. It listens on the loopback address alone.

use crate::policy;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Longest request line or header line that is read.
const MAX_LINE_BYTES: u64 = 16 * 1024;
/// An idle connection is closed after this time.
const IDLE_SECONDS: u64 = 60;

/// What to serve and how.
pub(crate) struct Site {
    /// The folder with the files.
    pub(crate) folder: PathBuf,
    /// The path prefix, with a slash at both ends.
    pub(crate) base: String,
    /// Whether pages and scripts come with the headers that `_headers` describes, or bare as on a host without.
    pub(crate) headers: Headers,
    /// Whether each request is written to standard output.
    pub(crate) log: Log,
}

/// See [`Site::headers`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headers {
    Bare,
    Policy,
}

/// See [`Site::log`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Log {
    Silent,
    Requests,
}

/// Opens the port; 0 takes a free one.
pub(crate) fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// Serves until the process ends.
pub(crate) fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        std::thread::spawn(move || {
            // Idle time and visitors who leave early end a connection; neither is a fault to report.
            drop(converse(&stream, &site));
        });
    }
}

/// What the server needs of a request.
struct Request {
    method: String,
    target: String,
    accepts_brotli: bool,
    accepts_gzip: bool,
    closes: bool,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Answers the requests of one connection.
fn converse(stream: &TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(IDLE_SECONDS)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read_request(&mut reader)? {
        let response = answer(&request, site);
        if site.log == Log::Requests {
            println!("{} {} {}", request.method, request.target, response.status);
        }
        let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", response.status, response.body.len());
        for (name, value) in &response.headers {
            head.push_str(name);
            head.push_str(": ");
            head.push_str(value);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        if request.method != "HEAD" {
            bytes.extend_from_slice(&response.body);
        }
        let mut writer = stream;
        writer.write_all(&bytes)?;
        if request.closes {
            break;
        }
    }
    Ok(())
}

/// Reads one request without a body; `None` at the end of the connection.
fn read_request(reader: &mut BufReader<&TcpStream>) -> std::io::Result<Option<Request>> {
    let first = read_line(reader)?;
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next().filter(|word| !word.is_empty()), words.next()) else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        accepts_brotli: false,
        accepts_gzip: false,
        closes: method != "GET" && method != "HEAD",
    };
    loop {
        let line = read_line(reader)?;
        if line.is_empty() {
            return Ok(Some(request));
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        if name.eq_ignore_ascii_case("accept-encoding") {
            let codings: Vec<&str> =
                value.split(',').map(|coding| coding.split(';').next().unwrap_or("").trim()).collect();
            request.accepts_brotli = codings.contains(&"br");
            request.accepts_gzip = codings.contains(&"gzip");
        } else if name.eq_ignore_ascii_case("connection") {
            request.closes |= value.trim().eq_ignore_ascii_case("close");
        }
    }
}

fn read_line(reader: &mut BufReader<&TcpStream>) -> std::io::Result<String> {
    let mut line = Vec::new();
    reader.take(MAX_LINE_BYTES).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned())
}

fn answer(request: &Request, site: &Site) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        return plain("405 Method Not Allowed", "This server only hands out files.");
    }
    let path = request.target.split(['?', '#']).next().unwrap_or("");
    if format!("{path}/") == site.base {
        return redirect(&site.base);
    }
    let Some(inside) = path.strip_prefix(&site.base).and_then(decode) else {
        return not_found(request, site);
    };
    let file = site.folder.join(&inside);
    if file.is_dir() {
        if !inside.as_os_str().is_empty() && !path.ends_with('/') {
            return redirect(&format!("{path}/"));
        }
        return file_response("200 OK", &file.join("index.html"), request, site)
            .unwrap_or_else(|| not_found(request, site));
    }
    file_response("200 OK", &file, request, site).unwrap_or_else(|| not_found(request, site))
}

/// The file path of an URL path; `None` when it leaves the folder or is not UTF-8.
fn decode(path: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &rest[2..];
        } else {
            bytes.push(byte);
        }
    }
    let path = PathBuf::from(String::from_utf8(bytes).ok()?);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn file_response(status: &'static str, file: &Path, request: &Request, site: &Site) -> Option<Response> {
    let plain_body = std::fs::read(file).ok()?;
    let kind = mime_type(file);
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", cache_rule(file).to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    let relative = file.strip_prefix(&site.folder).unwrap_or(file);
    if relative.starts_with("embed") || relative.starts_with("api") {
        headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        headers.push(("Cross-Origin-Resource-Policy", "cross-origin".to_owned()));
    } else if site.headers == Headers::Policy {
        headers.extend(policy::headers_for(kind).into_iter().map(|(name, value)| (name, value.to_owned())));
    }
    let codings = [("br", request.accepts_brotli), ("gzip", request.accepts_gzip)];
    for (coding, accepted) in codings {
        let suffix = if coding == "br" { "br" } else { "gz" };
        let packed = PathBuf::from(format!("{}.{suffix}", file.display()));
        if accepted && let Ok(body) = std::fs::read(packed) {
            headers.push(("Content-Encoding", coding.to_owned()));
            return Some(Response { status, headers, body });
        }
    }
    Some(Response { status, headers, body: plain_body })
}

fn not_found(request: &Request, site: &Site) -> Response {
    file_response("404 Not Found", &site.folder.join("404.html"), request, site)
        .unwrap_or_else(|| plain("404 Not Found", "There is no such page."))
}

fn redirect(target: &str) -> Response {
    let mut response = plain("301 Moved Permanently", "Moved.");
    response.headers.push(("Location", target.to_owned()));
    response
}

fn plain(status: &'static str, sentence: &str) -> Response {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
    Response { status, headers, body: sentence.as_bytes().to_vec() }
}

fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// Files that carry their content's hash in the name never change.
fn cache_rule(file: &Path) -> &'static str {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("");
    if crate::hashed::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use std::path::PathBuf;

    #[test]
    fn decodes_a_path_with_escapes() {
        assert_eq!(decode("id/cek%20pesan/"), Some(PathBuf::from("id/cek pesan/")));
    }

    #[test]
    fn refuses_to_leave_the_folder() {
        assert_eq!(decode("../Cargo.toml"), None);
        assert_eq!(decode("id/%2e%2e/%2e%2e/Cargo.toml"), None);
        assert_eq!(decode("/etc/passwd"), None);
    }

    #[test]
    fn refuses_broken_escapes() {
        assert_eq!(decode("a%"), None);
        assert_eq!(decode("a%zz"), None);
        assert_eq!(decode("%ff"), None);
    }
}
