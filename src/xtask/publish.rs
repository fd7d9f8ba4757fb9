//! What hosts and search engines read beside the pages: headers, caching, the list of addresses.

use crate::policy;
use crate::workspace::files_below;
use std::fmt::Write as _;
use std::path::Path;

/// Folders for other sites: any page may load them.
const FOR_OTHERS: [&str; 2] = ["embed", "api"];
const FOREVER: &str = "public, max-age=31536000, immutable";
const ALWAYS_ASK: &str = "no-cache";
/// How a hashed name looks to nginx and Apache; the same as `hashed::is_hashed`.
const HASHED: &str = r"-[0-9a-f]{15,}(_bg)?\.(js|wasm|css|json|idx)$";

/// Writes the files into the folder.
pub(crate) fn write_all(dist: &Path, site_url: Option<&str>) -> anyhow::Result<()> {
    std::fs::write(dist.join("_headers"), headers_file(&hashed_patterns(dist)?, &page_folders(dist)?)?)?;
    std::fs::write(dist.join(".htaccess"), htaccess()?)?;
    std::fs::write(dist.join("nginx.conf.sample"), nginx()?)?;
    // Some hosts run pages through a generator of their own unless this file is there.
    std::fs::write(dist.join(".nojekyll"), "")?;
    let mut robots = "User-agent: *\nAllow: /\nDisallow: /embed/\nDisallow: /share/\n".to_owned();
    if let Some(url) = site_url {
        std::fs::write(dist.join("sitemap.xml"), sitemap(dist, url)?)?;
        write!(robots, "\nSitemap: {url}sitemap.xml\n")?;
    }
    std::fs::write(dist.join("robots.txt"), robots)?;
    Ok(())
}

/// One pattern for each stem of a hashed file, because `_headers` knows no regular expressions.
fn hashed_patterns(dist: &Path) -> anyhow::Result<Vec<String>> {
    let mut patterns = Vec::new();
    for file in files_below(dist)? {
        let path = file.strip_prefix(dist).expect("listed below it").to_string_lossy().into_owned();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("");
        if crate::hashed::is_hashed(name)
            && let Some((stem, rest)) = path.rsplit_once('-')
            && let Some((_, kind)) = rest.rsplit_once('.')
        {
            patterns.push(format!("/{stem}-*.{kind}"));
        }
    }
    patterns.sort();
    patterns.dedup();
    Ok(patterns)
}

/// Netlify's and Cloudflare Pages' form. Both add up the rules that fit a path, so no rule here contradicts another.
fn headers_file(hashed: &[String], page_folders: &[String]) -> anyhow::Result<String> {
    let mut out = String::from("/*\n  X-Content-Type-Options: nosniff\n");
    for pattern in ["/", "/404.html"].into_iter().chain(page_folders.iter().map(String::as_str)) {
        writeln!(out, "{pattern}")?;
        for (name, value) in policy::headers_for("text/html") {
            writeln!(out, "  {name}: {value}")?;
        }
    }
    writeln!(out, "/sw.js\n  Cache-Control: {ALWAYS_ASK}")?;
    for pattern in hashed {
        writeln!(out, "{pattern}\n  Cache-Control: {FOREVER}")?;
    }
    for folder in FOR_OTHERS {
        writeln!(
            out,
            "/{folder}/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin"
        )?;
    }
    Ok(out)
}

/// The folders at the top that hold pages of the site itself, as patterns.
fn page_folders(dist: &Path) -> anyhow::Result<Vec<String>> {
    let mut folders = std::collections::BTreeSet::new();
    for file in files_below(dist)? {
        let path = file.strip_prefix(dist).expect("listed below it").to_string_lossy().into_owned();
        if let Some((folder, _)) = path.split_once('/')
            && path.ends_with("/index.html")
            && !FOR_OTHERS.contains(&folder)
        {
            folders.insert(format!("/{folder}/*"));
        }
    }
    Ok(folders.into_iter().collect())
}

/// Apache's form; a folder of its own is enough.
fn htaccess() -> anyhow::Result<String> {
    let mut out = String::from(
        "ErrorDocument 404 /404.html\nDirectoryIndex index.html\nAddType application/wasm .wasm\n\
         AddType application/manifest+json .webmanifest\nAddType text/javascript .js\n\n\
         <IfModule mod_headers.c>\n  Header set X-Content-Type-Options nosniff\n",
    );
    writeln!(out, "  Header set Cache-Control \"{ALWAYS_ASK}\"")?;
    writeln!(
        out,
        "  <FilesMatch \"{HASHED}\">\n    Header set Cache-Control \"{FOREVER}\"\n  </FilesMatch>"
    )?;
    let others = FOR_OTHERS.join("|");
    writeln!(out, "  <If \"%{{REQUEST_URI}} !~ m#/({others})/#\">\n    <FilesMatch \"\\.html$\">")?;
    for (name, value) in policy::headers_for("text/html") {
        writeln!(out, "      Header set {name} \"{value}\"")?;
    }
    writeln!(out, "    </FilesMatch>\n  </If>\n  <Else>")?;
    writeln!(out, "    Header set Access-Control-Allow-Origin \"*\"")?;
    writeln!(out, "    Header set Cross-Origin-Resource-Policy cross-origin\n  </Else>\n</IfModule>")?;
    Ok(out)
}

/// A server block; the copies in gzip form need no module that Debian's nginx lacks.
fn nginx() -> anyhow::Result<String> {
    let mut out = String::from(
        "# Inside `http { … }`. Set `listen`, `server_name` and `root`. With ngx_brotli, add `brotli_static on;`.\n\
         # A location that sets a header of its own inherits none, so each names all of its headers.\n\
         server {\n  listen 80;\n  server_name example.org;\n  root /var/www/prakirim;\n  index index.html;\n  \
         include /etc/nginx/mime.types;\n  types { application/manifest+json webmanifest; } # before nginx 1.21.5 also: application/wasm wasm;\n  \
         charset utf-8;\n  gzip_static on;\n  error_page 404 /404.html;\n\n",
    );
    writeln!(out, "  location / {{\n    try_files $uri $uri/ =404;")?;
    writeln!(out, "    add_header X-Content-Type-Options nosniff always;")?;
    writeln!(out, "    add_header Cache-Control \"{ALWAYS_ASK}\" always;")?;
    for (name, value) in policy::headers_for("text/html") {
        writeln!(out, "    add_header {name} \"{value}\" always;")?;
    }
    // The first location whose expression fits counts, so the folders for others stand before the hashed names.
    let others = FOR_OTHERS.join("|");
    writeln!(out, "  }}\n\n  location ~ ^/({others})/ {{\n    try_files $uri $uri/ =404;")?;
    writeln!(out, "    add_header X-Content-Type-Options nosniff always;")?;
    writeln!(out, "    add_header Cache-Control \"public, max-age=3600\" always;")?;
    writeln!(out, "    add_header Access-Control-Allow-Origin \"*\" always;")?;
    writeln!(out, "    add_header Cross-Origin-Resource-Policy cross-origin always;\n  }}\n")?;
    writeln!(out, "  location ~ \"{HASHED}\" {{")?;
    writeln!(out, "    add_header X-Content-Type-Options nosniff always;")?;
    for (name, value) in policy::headers_for("text/javascript") {
        writeln!(out, "    add_header {name} \"{value}\" always;")?;
    }
    writeln!(out, "    add_header Cache-Control \"{FOREVER}\" always;\n  }}\n}}")?;
    Ok(out)
}

/// Every page that search engines may show.
fn sitemap(dist: &Path, url: &str) -> anyhow::Result<String> {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for file in files_below(dist)? {
        let path = file.strip_prefix(dist).expect("listed below it").to_string_lossy().into_owned();
        let Some(folder) = path.strip_suffix("index.html") else { continue };
        let html = std::fs::read_to_string(&file)?;
        if !html.contains(r#"<meta name="robots" content="noindex">"#) {
            writeln!(out, "<url><loc>{url}{folder}</loc></url>")?;
        }
    }
    out.push_str("</urlset>\n");
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{headers_file, htaccess, nginx};
    use crate::policy;

    #[test]
    fn every_form_carries_the_policy_of_pages() {
        let headers = policy::headers_for("text/html");
        let (_, policy) = headers.first().expect("pages have a policy");
        for text in [headers_file(&[], &[]).unwrap(), htaccess().unwrap(), nginx().unwrap()] {
            assert!(text.contains(policy), "{text}");
        }
    }

    #[test]
    fn hashed_files_are_kept_for_good_where_patterns_are_plain() {
        let text = headers_file(&["/site-*.js".to_owned()], &[]).unwrap();
        assert!(text.contains("/site-*.js\n  Cache-Control: public, max-age=31536000"));
    }
}
