//! Lists of pairs that are objects in JSON, without the code of a map, of which a module would carry much.
//!
//! Keys are written as text whatever they are: an object of JavaScript has no others.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData, str::FromStr};

pub(super) fn serialize<S: Serializer, K: ToString, V: Serialize>(
    pairs: &[(K, V)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, value)| (key.to_string(), value)))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>, K: FromStr, V: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<(K, V)>, D::Error> {
    deserializer.deserialize_map(Pairs(PhantomData))
}

struct Pairs<K, V>(PhantomData<(K, V)>);

impl<'de, K: FromStr, V: Deserialize<'de>> Visitor<'de> for Pairs<K, V> {
    type Value = Vec<(K, V)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, V>()? {
            let key = key.parse().map_err(|_| serde::de::Error::custom("a key that does not fit"))?;
            pairs.push((key, value));
        }
        Ok(pairs)
    }
}
