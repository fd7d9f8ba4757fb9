//! Precompressed copies for hosts that serve them: `.br` and `.gz` beside every text and wasm file.

use crate::workspace::files_below;
use anyhow::Context;
use std::io::Write;
use std::path::{Path, PathBuf};

const BROTLI_QUALITY: i32 = 11;
const BROTLI_WINDOW_BITS: i32 = 22;

/// Whether compressing gains anything: pictures and archives are compressed already.
fn is_compressible(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or("");
    matches!(
        extension,
        "html" | "css" | "js" | "json" | "webmanifest" | "wasm" | "svg" | "xml" | "txt" | "md" | "ts"
    )
}

/// Brotli's best.
pub(crate) fn brotli(content: &[u8]) -> Vec<u8> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW_BITS,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &params).expect("memory takes every write");
    packed
}

fn gzip(content: &[u8]) -> Vec<u8> {
    // No name and no time in the header, so that equal files give equal bytes.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content).expect("memory takes every write");
    encoder.finish().expect("memory takes every write")
}

/// Writes both copies of every file that gains, on all processors.
pub(crate) fn compress_folder(folder: &Path) -> anyhow::Result<()> {
    let files: Vec<PathBuf> = files_below(folder)?.into_iter().filter(|file| is_compressible(file)).collect();
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|first| {
                let mut mine = files.iter().skip(first).step_by(threads);
                scope.spawn(move || mine.try_for_each(|file| compress_file(file)))
            })
            .collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("compressing does not panic"))
    })
}

fn compress_file(file: &Path) -> anyhow::Result<()> {
    let content = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    for (suffix, packed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
        if packed.len() < content.len() {
            std::fs::write(format!("{}.{suffix}", file.display()), packed)?;
        }
    }
    Ok(())
}
