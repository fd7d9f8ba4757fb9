//! Links whose host pretends: it carries the name of a well-known firm that does not own it, or a prize.

use super::{Checked, Hit};

/// Names that scammers put into hosts, with the hosts that are really theirs. House list.
const NAMES: &[(&str, &[&str])] = &[
    ("whatsapp", &["whatsapp.com", "whatsapp.net", "whatsappbusiness.com"]),
    ("facebook", &["facebook.com"]),
    ("instagram", &["instagram.com"]),
    ("telkomsel", &["telkomsel.com", "telkomsel.co.id"]),
    ("mytelkomsel", &["telkomsel.com"]),
    ("indosat", &["indosat.com", "indosatooredoo.com", "indosatooredoo.co.id"]),
    ("tricare", &["tri.co.id"]),
    ("3care", &["tri.co.id"]),
    ("tokopedia", &["tokopedia.com", "tokopedia.link"]),
    ("shopee", &["shopee.co.id", "shopee.com", "shopee.sg", "shopee.com.my"]),
    ("lazada", &["lazada.co.id", "lazada.com"]),
    ("gojek", &["gojek.com", "gojek.co.id", "go-jek.com"]),
    ("bankbri", &["bri.co.id"]),
    ("brimo", &["bri.co.id"]),
    ("klikbca", &["klikbca.com", "bca.co.id"]),
    ("mybca", &["bca.co.id"]),
    ("bankmandiri", &["bankmandiri.co.id", "mandirisyariah.co.id"]),
    ("bankbni", &["bni.co.id"]),
    ("bpjs", &["bpjs-kesehatan.go.id", "bpjsketenagakerjaan.go.id"]),
    ("bansos", &["kemensos.go.id"]),
    ("kominfo", &["kominfo.go.id"]),
    ("shopeepay", &["shopeepay.co.id", "shopee.co.id"]),
    ("paypal", &["paypal.com", "paypal.me"]),
    ("netflix", &["netflix.com"]),
    ("microsoft", &["microsoft.com"]),
    ("jne", &["jne.co.id"]),
    ("jnt", &["jet.co.id"]),
];

/// Words that promise a prize in the host itself.
const LURES: &[&str] = &[
    "hadiah", "undian", "pemenang", "gebyar", "kejutan", "prize", "winner", "claim", "reward", "giveaway",
    "bansos", "subsidi",
];

/// Names of this length or shorter must be a whole piece of the host (“jne-resi.com”, not “hojnesia.com”).
const SHORT_NAME_MAX: usize = 5;

pub(crate) fn check(checked: &Checked<'_>) -> Vec<Hit> {
    let pretends = |host: &str| {
        let host = host.to_ascii_lowercase();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        let official = |domains: &[&str]| {
            domains.iter().any(|domain| {
                host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
            })
        };
        // A government host may hold any of these words.
        if host.ends_with(".go.id") {
            return false;
        }
        // As people disguise it: "te1komsel", "b-c-a" stays "b-c-a".
        let plain = host.replace('1', "l").replace('0', "o");
        NAMES.iter().any(|(name, domains)| carries(host, &plain, name) && !official(domains))
            || LURES.iter().any(|lure| host.contains(lure))
    };
    Hit::at(
        checked
            .links
            .iter()
            .filter(|link| pretends(&checked.text[link.host.clone()]))
            .map(|link| link.range.clone())
            .collect(),
    )
}

fn carries(host: &str, plain: &str, name: &str) -> bool {
    if name.len() <= SHORT_NAME_MAX {
        return host.split(['.', '-', '_']).any(|piece| piece == name);
    }
    host.contains(name) || plain.contains(name) || host.replace('-', "").contains(name)
}
