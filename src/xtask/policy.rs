//! The content security policy: the same string in the pages' meta element and in the headers.

/// What every page carries as its first element in `<head>`.
pub(crate) const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'none'; \
    frame-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// What the page with the widgets' preview carries instead.
pub(crate) fn with_own_frames() -> String {
    PAGE.replace("frame-src 'none'", "frame-src 'self'")
}

/// The header adds what a meta element cannot say, and lets the page with the preview show frames: where both
/// speak, the stricter counts.
const PAGE_HEADER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; font-src 'none'; \
    frame-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// For scripts: a worker that is loaded from its address has no other policy than this.
const SCRIPT_HEADER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

const PERMISSIONS: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=(), \
    clipboard-read=(self), clipboard-write=(self), web-share=(self)";

/// The policy of the widget's page. In a frame without an origin some browsers match nothing by `'self'`, so the
/// site's own origin is named as well where it is known.
pub(crate) fn embed(site_url: Option<&str>) -> String {
    site_url
        .and_then(origin)
        .map_or_else(|| PAGE.to_owned(), |origin| PAGE.replace("'self'", &format!("'self' {origin}")))
}

/// Scheme and host of an address.
fn origin(url: &str) -> Option<&str> {
    let host = url.find("://")? + "://".len();
    let end = url[host..].find('/').map_or(url.len(), |slash| host + slash);
    Some(&url[..end])
}

/// The headers for a file of this MIME type.
pub(crate) fn headers_for(mime_type: &str) -> Vec<(&'static str, &'static str)> {
    if mime_type.starts_with("text/html") {
        vec![
            ("Content-Security-Policy", PAGE_HEADER),
            ("Referrer-Policy", "no-referrer"),
            ("Permissions-Policy", PERMISSIONS),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("X-Frame-Options", "DENY"),
        ]
    } else if mime_type.starts_with("text/javascript") {
        vec![("Content-Security-Policy", SCRIPT_HEADER)]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{PAGE, PAGE_HEADER, embed, with_own_frames};

    #[test]
    fn the_header_is_the_loosest_meta_policy_and_frame_ancestors() {
        assert_eq!(PAGE_HEADER.replace(" frame-ancestors 'none';", ""), with_own_frames());
    }

    #[test]
    fn the_widget_names_the_origin_of_its_site() {
        assert_eq!(embed(None), PAGE);
        let policy = embed(Some("https://example.org/sub/"));
        assert!(policy.contains("connect-src 'self' https://example.org;"), "{policy}");
        assert!(!policy.contains("/sub/"), "{policy}");
    }
}
