//! The zip for networks without access to the web: unpack it anywhere and hand it out with any web server.

use crate::workspace::files_below;
use anyhow::Context;
use flate2::{Compression, Crc, write::DeflateEncoder};
use std::io::Write;
use std::path::Path;

/// 1 January 1980, midnight: the first day that the format knows, so that equal files give equal archives.
const DAY: u16 = (1 << 5) | 1;
const TIME: u16 = 0;
/// Version 2.0 of the format: folders and deflate.
const VERSION: u16 = 20;
const NAMES_ARE_UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;

/// Writes all files of the folder but the compressed copies, sorted by path.
pub(crate) fn write(folder: &Path, archive: &Path) -> anyhow::Result<()> {
    let mut files = Vec::new();
    for file in files_below(folder)? {
        let path = file.strip_prefix(folder).expect("listed below it").to_string_lossy().into_owned();
        let is_copy = file.extension().is_some_and(|extension| extension == "br" || extension == "gz");
        if !is_copy {
            files.push((path, std::fs::read(&file)?));
        }
    }
    let bytes = zipped(&files)?;
    println!("   {}: {} files, {} bytes", archive.display(), files.len(), bytes.len());
    std::fs::write(archive, bytes).with_context(|| format!("{} cannot be written", archive.display()))
}

fn zipped(files: &[(String, Vec<u8>)]) -> anyhow::Result<Vec<u8>> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (path, content) in files {
        let offset = u32::try_from(out.len()).context("the archive is too large")?;
        let mut sum = Crc::new();
        sum.update(content);
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content)?;
        let packed = encoder.finish()?;
        // What stands before a file and again in the directory at the end.
        let mut common = Vec::new();
        for number in [VERSION, NAMES_ARE_UTF8, DEFLATED, TIME, DAY] {
            common.extend(number.to_le_bytes());
        }
        for number in [sum.sum(), u32::try_from(packed.len())?, u32::try_from(content.len())?] {
            common.extend(number.to_le_bytes());
        }
        common.extend(u16::try_from(path.len())?.to_le_bytes());
        common.extend([0; 2]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(path.as_bytes());
        out.extend(packed);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(common);
        // Comment, disk, attributes: none.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = u32::try_from(out.len())?;
    let count = u16::try_from(files.len()).context("the archive has too many files")?;
    let size = u32::try_from(directory.len())?;
    out.extend(directory);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::zipped;

    #[test]
    fn equal_files_give_equal_archives_with_a_directory_at_the_end() {
        let files = [("a.txt".to_owned(), b"aaaa".to_vec()), ("b/ü.txt".to_owned(), Vec::new())];
        let archive = zipped(&files).unwrap();
        assert_eq!(archive, zipped(&files).unwrap());
        let end = &archive[archive.len() - 22..];
        assert_eq!(&end[..4], b"PK\x05\x06");
        assert_eq!(end[10], 2, "two files");
        let start = u32::from_le_bytes([end[16], end[17], end[18], end[19]]) as usize;
        assert_eq!(&archive[start..start + 4], b"PK\x01\x02");
    }
}
