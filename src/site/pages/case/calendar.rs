//! Reminders as an iCalendar file (RFC 5545).

use super::file::Day;

/// Lines end after this many bytes and go on in the next.
const LINE_BYTES: usize = 73;

/// The days as events with an alarm; `stamp` writes a moment as `20261118T021500Z`.
pub(super) fn calendar(days: &[Day], case: &str, now_ms: f64, stamp: impl Fn(f64) -> String) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//PraKirim//Kasus//ID".to_owned(),
    ];
    for day in days {
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{case}@prakirim", day.id),
            format!("DTSTAMP:{}", stamp(now_ms)),
            format!("DTSTART:{}", stamp(day.at_ms)),
            format!("SUMMARY:{}", escaped(day.title)),
            format!("DESCRIPTION:{}", escaped(day.why)),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{}", escaped(day.title)),
            "TRIGGER:PT0S".to_owned(),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            _ => out.push(c),
        }
    }
    out
}

fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut bytes = 0;
    for c in line.chars() {
        if bytes + c.len_utf8() > LINE_BYTES {
            out.push_str("\r\n ");
            bytes = 1;
        }
        out.push(c);
        bytes += c.len_utf8();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Day = Day {
        id: "look-at-review",
        title: "Lihat status; lalu tunggu",
        why: "Menurut WhatsApp kebanyakan peninjauan selesai dalam 24 jam, tanpa jaminan – buka aplikasinya sekali sehari.",
        at_ms: 5.0,
    };

    fn written() -> String {
        calendar(&[DAY], "W12", 1.0, |ms| format!("T{ms}Z"))
    }

    #[test]
    fn an_event_has_its_moment_its_words_and_an_alarm() {
        let file = written();
        for line in ["DTSTART:T5Z", "DTSTAMP:T1Z", "UID:look-at-review-W12@prakirim", "TRIGGER:PT0S"] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} is missing in {file}");
        }
        assert!(file.contains(r"SUMMARY:Lihat status\; lalu tunggu"), "{file}");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn long_lines_are_folded_and_lose_nothing() {
        let file = written();
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        assert!(file.replace("\r\n ", "").contains(&DAY.why.replace(',', "\\,")));
    }
}
