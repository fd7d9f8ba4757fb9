//! The limits of `limits.toml` as constants.

include!(concat!(env!("OUT_DIR"), "/template_limits.rs"));
