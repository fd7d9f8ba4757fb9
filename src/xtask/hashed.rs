//! Names that carry a hash of the content, so that a file can be cached for good.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::Path;

/// 64 bits: enough that two contents of one site never share a name.
const HASH_DIGITS: usize = 16;

/// The hash part of a name for this content.
pub(crate) fn short_hash(content: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * 32);
    for byte in Sha256::digest(content) {
        write!(digits, "{byte:02x}").expect("a String takes every write");
    }
    digits.truncate(HASH_DIGITS);
    digits
}

/// Writes `<stem>-<hash>.<extension>` into the folder and returns the name.
pub(crate) fn write(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> anyhow::Result<String> {
    let name = format!("{stem}-{}.{extension}", short_hash(content));
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join(&name), content)?;
    Ok(name)
}

/// Whether the name was made by [`write`] or by Trunk (`site-<16 hex digits>.js`, `site-<…>_bg.wasm`).
pub(crate) fn is_hashed(name: &str) -> bool {
    let Some((_, tail)) = name.rsplit_once('-') else { return false };
    let digits = tail.bytes().take_while(u8::is_ascii_hexdigit).count();
    digits >= HASH_DIGITS - 1 && tail.as_bytes().get(digits).is_some_and(|next| matches!(next, b'.' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn tells_hashed_names_from_plain_ones() {
        assert!(is_hashed("message-0123456789abcdef.wasm"));
        assert!(is_hashed("site-0123456789abcdef_bg.wasm"));
        assert!(!is_hashed("boot.js"));
        assert!(!is_hashed("message-bg.wasm"));
        assert!(!is_hashed("index.html"));
    }
}
