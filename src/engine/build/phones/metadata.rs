//! Reads the fields that parsing and validating need from `PhoneMetadataCollection` (protobuf).

use crate::Fault;

/// One kind of number in one territory.
#[derive(Default)]
pub(super) struct Description {
    /// Regular expression over the national number; `None` when the territory has no such numbers.
    pub(super) pattern: Option<String>,
    /// Possible lengths; empty means "as the general description", `[-1]` none.
    pub(super) lengths: Vec<i32>,
    pub(super) local_lengths: Vec<i32>,
}

/// How many kinds there are beside the general description, fixed line and mobile.
pub(super) const SPECIAL_KINDS: usize = 8;

/// One country or non-geographic calling code.
#[derive(Default)]
pub(super) struct Territory {
    /// Two letters, or `001`.
    pub(super) id: String,
    pub(super) calling_code: u32,
    pub(super) general: Description,
    pub(super) fixed: Description,
    pub(super) mobile: Description,
    /// In the order in which libphonenumber asks: premium rate, toll free, shared cost, `VoIP`, personal,
    /// pager, UAN, voicemail.
    pub(super) special: [Description; SPECIAL_KINDS],
    pub(super) dial_out: Option<String>,
    pub(super) national_prefix: Option<String>,
    pub(super) transform: Option<String>,
    pub(super) leading_digits: Option<String>,
    pub(super) is_same_pattern: bool,
    pub(super) is_main: bool,
}

/// One field of a message: its number and what it holds.
enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
}

/// Walks over the fields of a message. Only varints and length-delimited fields occur in this schema.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn varint(&mut self) -> Result<u64, Fault> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or("protobuf: ends in a number")?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err("protobuf: number too long".into())
    }

    fn next(&mut self) -> Result<Option<(u64, Value<'a>)>, Fault> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            2 => {
                let length = usize::try_from(self.varint()?)?;
                let bytes = self.0.get(..length).ok_or("protobuf: ends in a field")?;
                self.0 = &self.0[length..];
                Value::Bytes(bytes)
            }
            kind => return Err(format!("protobuf: wire type {kind}").into()),
        };
        Ok(Some((key >> 3, value)))
    }
}

/// All territories, in the file's order.
pub(super) fn decode(bytes: &[u8]) -> Result<Vec<Territory>, Fault> {
    let mut fields = Fields(bytes);
    let mut territories = Vec::new();
    while let Some((number, value)) = fields.next()? {
        if let (1, Value::Bytes(bytes)) = (number, value) {
            territories.push(territory(bytes)?);
        }
    }
    if territories.len() < 200 {
        return Err(format!("phone metadata: only {} territories", territories.len()).into());
    }
    Ok(territories)
}

fn territory(bytes: &[u8]) -> Result<Territory, Fault> {
    let mut fields = Fields(bytes);
    let mut territory = Territory::default();
    while let Some((number, value)) = fields.next()? {
        match (number, value) {
            (1, Value::Bytes(bytes)) => territory.general = description(bytes)?,
            (2, Value::Bytes(bytes)) => territory.fixed = description(bytes)?,
            (3, Value::Bytes(bytes)) => territory.mobile = description(bytes)?,
            (5, Value::Bytes(bytes)) => territory.special[0] = description(bytes)?,
            (4, Value::Bytes(bytes)) => territory.special[1] = description(bytes)?,
            (6, Value::Bytes(bytes)) => territory.special[2] = description(bytes)?,
            (8, Value::Bytes(bytes)) => territory.special[3] = description(bytes)?,
            (7, Value::Bytes(bytes)) => territory.special[4] = description(bytes)?,
            (21, Value::Bytes(bytes)) => territory.special[5] = description(bytes)?,
            (25, Value::Bytes(bytes)) => territory.special[6] = description(bytes)?,
            (28, Value::Bytes(bytes)) => territory.special[7] = description(bytes)?,
            (9, Value::Bytes(bytes)) => territory.id = String::from_utf8(bytes.to_vec())?,
            (10, Value::Number(code)) => territory.calling_code = u32::try_from(code)?,
            (11, Value::Bytes(bytes)) => territory.dial_out = Some(pattern(bytes)?),
            (15, Value::Bytes(bytes)) => territory.national_prefix = Some(pattern(bytes)?),
            (16, Value::Bytes(bytes)) => territory.transform = Some(String::from_utf8(bytes.to_vec())?),
            (18, Value::Number(flag)) => territory.is_same_pattern = flag != 0,
            (22, Value::Number(flag)) => territory.is_main = flag != 0,
            (23, Value::Bytes(bytes)) => territory.leading_digits = Some(pattern(bytes)?),
            _ => {}
        }
    }
    Ok(territory)
}

fn description(bytes: &[u8]) -> Result<Description, Fault> {
    let mut fields = Fields(bytes);
    let mut description = Description::default();
    while let Some((number, value)) = fields.next()? {
        match (number, value) {
            (2, Value::Bytes(bytes)) => description.pattern = Some(pattern(bytes)?),
            // −1 stands as the two's complement of a 64-bit number.
            (9, Value::Number(length)) => description.lengths.push(i32::try_from(length.cast_signed())?),
            (10, Value::Number(length)) => {
                description.local_lengths.push(i32::try_from(length.cast_signed())?);
            }
            _ => {}
        }
    }
    Ok(description)
}

/// The crate stores patterns as `^(?:…)$`; what is needed is the part between.
fn pattern(bytes: &[u8]) -> Result<String, Fault> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.strip_prefix("^(?:").and_then(|rest| rest.strip_suffix(")$")).unwrap_or(text).to_owned())
}
