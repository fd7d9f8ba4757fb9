//! Links that hide where they lead: shorteners, bare IP addresses, international look-alike hosts.

use super::{Checked, Hit};
use crate::text::links::is_ip_address;

/// Public shorteners that anybody can use for any address. House list; link services of one company for its
/// own pages (such as `wa.me`) do not belong here.
const SHORTENERS: &[&str] = &[
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "is.gd",
    "v.gd",
    "ow.ly",
    "cutt.ly",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "shorturl.asia",
    "rb.gy",
    "tiny.cc",
    "bitly.com",
    "t.ly",
    "adf.ly",
    "shrtco.de",
    "gg.gg",
    "soo.gd",
    "clck.ru",
    "dub.sh",
    "urlz.fr",
    "linktr.ee",
    "heylink.me",
    "lynk.id",
    "msha.ke",
    "tr.ee",
    "qr.ae",
    "x.gd",
    "n9.cl",
    "u.to",
    "bit.do",
    "buff.ly",
    "s.team",
    "shorten.asia",
    "short.gy",
    "tinylink.net",
    "1link.vip",
    "heylinks.me",
];

/// Whether a bank, courier or clinic tells of something that is the reader's already, without luring or hurrying.
fn is_plain_notice(checked: &Checked<'_>) -> bool {
    let tells = ["account-notice", "service-notice"].iter().any(|name| !checked.signal(name).is_empty());
    tells && ["pushes", "promotion"].iter().all(|name| checked.signal(name).is_empty())
}

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let notice = is_plain_notice(checked);
    let hides = |host: &str| {
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        (SHORTENERS.contains(&host) && !notice)
            || is_ip_address(host)
            || host.starts_with("xn--")
            || host.contains(".xn--")
            || !host.is_ascii()
    };
    Hit::at(
        checked
            .links
            .iter()
            .filter(|link| hides(&checked.text[link.host.clone()]))
            .map(|link| link.range.clone())
            .collect(),
    )
}
