//! Words of the template page.

use crate::strings::{Text, number, text};
use engine::Lang;
use engine::report::template::{Category, Place, TemplateError, TemplateErrorCode as Code, TemplateForm};

pub(crate) const TITLE: Text =
    text("Periksa template WhatsApp Business Platform", "Check a WhatsApp Business Platform template");
pub(crate) const DESCRIPTION: Text = text(
    "Tempel template Cloud API atau teks biasa dan lihat apa yang bisa membuatnya ditolak, kategori apa yang mungkin diberikan Meta, dan apa gantinya. Semua diperiksa di perangkat Anda.",
    "Paste a Cloud API template or plain text and see what can get it refused, which category Meta will probably give it, and what to write instead. Everything is checked on your device.",
);

pub(super) const HEADING: Text =
    text("Periksa template sebelum diajukan", "Check a template before you submit it");
pub(super) const LEAD: Text = text(
    "Tempel JSON Cloud API, teks biasa dengan {{1}} atau {{nama}}, atau isi formulir. Bentuknya dikenali sendiri.",
    "Paste Cloud API JSON, plain text with {{1}} or {{name}}, or fill in the form. The page tells them apart by itself.",
);
pub(super) const DECODER: Text =
    text("Sudah ditolak, atau ada kode galat?", "Refused already, or an error code?");
pub(super) const DECODER_LABEL: Text = text(
    "Tempel alasan penolakan, kode galat, atau seluruh jawaban API",
    "Paste the reason, the error code, or the whole answer of the API",
);
pub(super) const DECODER_FIX: Text = text("Yang dilakukan:", "What to do:");
pub(super) const DECODER_MORE: Text = text("Sumber, layar, dan panduannya", "Its sources, screens and guide");
pub(super) const DECODER_NONE: Text = text(
    "Tidak ada kode atau alasan yang kami kenal di teks itu. Periksa angkanya, atau cari di daftar lengkap.",
    "That text holds no code or reason that we know. Check the digits, or look in the full list.",
);
pub(super) const DECODER_ALL: Text = text("Semua kode dan alasan", "All codes and reasons");

pub(super) const FORMS: Text = text("Bentuk template", "Form of the template");
pub(super) const AS_TEXT: Text = text("Teks biasa", "Plain text");
pub(super) const AS_JSON: Text = text("JSON", "JSON");
pub(super) const AS_FORM: Text = text("Formulir", "Form");
pub(super) const BOX_LABEL: Text = text("Template", "Template");
pub(super) const PLACEHOLDER: Text =
    text("Halo {{1}}, pesanan {{2}} sudah kami kirim.", "Hi {{1}}, your order {{2}} is on its way.");
pub(super) const EMPTY_BOX: Text = text(
    "Satu template, atau banyak sekaligus sebagai daftar JSON, JSONL, atau CSV.",
    "One template, or many at once as a JSON list, JSONL or CSV.",
);
pub(super) const FILES_CHECKED: Text = text(
    "Hasilnya dari berkas yang Anda pilih. Ketik di kotak untuk memeriksa yang lain.",
    "The results are about the files you chose. Type into the box to check something else.",
);
pub(super) const CHOOSE_FILES: Text = text("Pilih berkas", "Choose files");
pub(super) const CHOOSE_FOLDER: Text = text("Pilih folder", "Choose a folder");
pub(super) const CHANGE_MADE: Text = text("Perubahan sudah dibuat.", "The change is made.");
pub(super) const UNDO_CHANGE: Text = text("Urungkan", "Undo");
pub(super) const DROP: Text =
    text("atau seret ke sini: JSON, JSONL, CSV, TXT", "or drop them here: JSON, JSONL, CSV, TXT");
pub(super) const SAMPLE: Text = text("Coba contoh", "Try an example");
pub(super) const SAMPLE_PLAIN: Text = text(
    "name: pesanan_dikirim\nlanguage: id\ncategory: UTILITY\n\n[body]\nHalo {{1}}, pesanan {{2}} sudah kami kirim hari ini.\n\nBelanja lagi minggu ini dan dapatkan diskon 20%!\n\n[samples]\nBudi\nA-104\n\n[footer]\nToko Melati\n\n[buttons]\n- URL: Lacak | https://toko.example/lacak/{{1}} | https://toko.example/lacak/A-104\n",
    "name: order_shipped\nlanguage: en\ncategory: UTILITY\n\n[body]\nHi {{1}}, your order {{2}} was shipped today.\n\nShop again this week and get 20% off!\n\n[samples]\nBudi\nA-104\n\n[footer]\nMelati Store\n\n[buttons]\n- URL: Track | https://shop.example/track/{{1}} | https://shop.example/track/A-104\n",
);

/// What the text box holds.
pub(super) fn recognised(form: TemplateForm, count: usize, lang: Lang) -> String {
    let form = match form {
        TemplateForm::Json => text("JSON Cloud API", "Cloud API JSON"),
        TemplateForm::Jsonl => text("JSONL", "JSONL"),
        TemplateForm::Csv => text("tabel CSV", "CSV table"),
        TemplateForm::Text => text("teks biasa", "plain text"),
    }
    .get(lang);
    let shown = counted(count, lang);
    match (lang, count) {
        (Lang::Id, 0 | 1) => format!("Dikenali sebagai {form}."),
        (Lang::Id, _) => format!("Dikenali sebagai {form} berisi {shown} template."),
        (Lang::En, 0 | 1) => format!("Recognised as {form}."),
        (Lang::En, _) => format!("Recognised as {form} with {shown} templates."),
    }
}

fn counted(count: usize, lang: Lang) -> String {
    number(u32::try_from(count).unwrap_or(u32::MAX), lang)
}

pub(super) const NAME: Text = text("Nama template", "Template name");
pub(super) const LANGUAGE: Text = text("Kode bahasa, misalnya id", "Language code, such as en_US");
pub(super) const CATEGORY: Text = text("Kategori yang diajukan", "Category asked for");
pub(super) const NO_CATEGORY: Text = text("Belum dipilih", "Not chosen");
pub(super) const HEADER_FORMAT: Text = text("Jenis header", "Kind of header");
pub(super) const NO_HEADER: Text = text("Tanpa header", "No header");
pub(super) const HEADER: Text = text("Header", "Header");
pub(super) const BODY: Text = text("Isi", "Body");
pub(super) const FOOTER: Text = text("Footer", "Footer");
pub(super) const BUTTONS: Text = text("Tombol", "Buttons");
pub(super) const BUTTON_KIND: Text = text("Jenis tombol", "Kind of button");
pub(super) const BUTTON_LABEL: Text = text("Tulisan tombol", "Button label");
pub(super) const BUTTON_URL: Text = text("Alamat tautan", "Link address");
pub(super) const PHONE: Text = text("Nomor telepon", "Phone number");
pub(super) const SAMPLE_VALUE: Text = text("Contoh nilai", "Sample value");
pub(super) const ADD_BUTTON: Text = text("Tambah tombol", "Add a button");
pub(super) const REMOVE: Text = text("Hapus tombol ini", "Remove this button");
pub(super) const KEPT: Text = text(
    "Bagian ini tidak ada di formulir tetapi tetap tersimpan di template:",
    "These parts are not in the form but stay in the template:",
);

/// The label of a variable's sample.
pub(super) fn sample_of(variable: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Contoh untuk {{{{{variable}}}}}"),
        Lang::En => format!("Sample for {{{{{variable}}}}}"),
    }
}

pub(super) const EMPTY_TITLE: Text = text("Temuan muncul di sini", "Findings appear here");
pub(super) const EMPTY: Text = text(
    "Begitu ada template, Anda melihat bagian mana yang bisa membuatnya ditolak, kategori yang mungkin diberikan Meta, dan tampilannya di ponsel.",
    "As soon as there is a template, you see which parts can get it refused, which category Meta will probably give it, and how a phone shows it.",
);
pub(super) const REFUSED_TITLE: Text = text("Template belum bisa dibaca", "The template cannot be read yet");
pub(super) const NOTHING_FOUND: Text = text(
    "Aturan yang kami kenal tidak menemukan apa-apa. Ini perkiraan, bukan jaminan: Meta yang memutuskan.",
    "The rules we know found nothing. This is a prediction, not a promise: Meta decides.",
);
pub(super) const PREDICTION: Text = text(
    "Ini perkiraan menurut aturan yang diterbitkan. Meta yang memutuskan.",
    "This is a prediction by the published rules. Meta decides.",
);
pub(super) const WORDS_FAILED: Text = text(
    "Penjelasan tidak berhasil dimuat. Temuannya tetap benar; coba lagi saat koneksi kembali.",
    "The explanations could not be loaded. The findings still hold; try again when you are back online.",
);
pub(super) const OPEN_TEMPLATE: Text = text("Template yang dibuka:", "Template shown:");
pub(super) const NOT_CHECKED: Text = text("Tidak diperiksa", "Not checked");
pub(super) const WHOLE_FIELD: Text = text("Tentang seluruh bagian ini", "About this whole field");

/// The findings in one line.
pub(super) fn verdict(findings: usize, is_ok: bool, lang: Lang) -> String {
    let shown = counted(findings, lang);
    match (lang, findings, is_ok) {
        (Lang::Id, 0, _) => "Tidak ada temuan".to_owned(),
        (Lang::En, 0, _) => "Nothing found".to_owned(),
        (Lang::Id, _, true) => format!("{shown} temuan, tidak ada yang berat"),
        (Lang::Id, _, false) => format!("{shown} temuan, bisa ditolak"),
        (Lang::En, 1, true) => "1 finding, not serious".to_owned(),
        (Lang::En, 1, false) => "1 finding, may be refused".to_owned(),
        (Lang::En, _, true) => format!("{shown} findings, none serious"),
        (Lang::En, _, false) => format!("{shown} findings, may be refused"),
    }
}

/// Why an input is no template, with the place.
pub(super) fn refused(error: &TemplateError, lang: Lang) -> String {
    let what = match error.code {
        Code::Empty => text("Belum ada isinya.", "There is nothing in it yet."),
        Code::BrokenJson => text(
            "JSON-nya rusak. Periksa koma, kutip, dan kurung.",
            "The JSON is broken. Check commas, quotes and brackets.",
        ),
        Code::NotATemplate => text(
            "JSON-nya sah, tetapi tidak berisi template. Yang dicari: daftar components atau kunci body.",
            "The JSON is valid but holds no template. Expected: a list of components, or the key body.",
        ),
        Code::TooLarge => text(
            "Terlalu besar untuk sekali periksa. Bagi menjadi beberapa berkas.",
            "Too large for one check. Split it into several files.",
        ),
        Code::TooMany => text(
            "Lebih dari 10.000 template. Bagi menjadi beberapa berkas.",
            "More than 10,000 templates. Split them into several files.",
        ),
        Code::NoBodyColumn => text(
            "Tabel ini tidak punya kolom isi. Beri nama kolomnya body.",
            "This table has no column for the body. Name one of its columns body.",
        ),
    }
    .get(lang);
    match (error.place, lang) {
        (Some(Place { line, column }), Lang::Id) => {
            format!("Baris {}, kolom {}: {what}", number(line, lang), number(column, lang))
        }
        (Some(Place { line, column }), Lang::En) => {
            format!("Line {}, column {}: {what}", number(line, lang), number(column, lang))
        }
        (None, _) => what.to_owned(),
    }
}

/// The part of a template in words.
pub(super) fn component_name(component: &str) -> Text {
    match component {
        "TEMPLATE" => text("Template", "Template"),
        "HEADER" => HEADER,
        "BODY" => BODY,
        "FOOTER" => FOOTER,
        "BUTTONS" => BUTTONS,
        "CAROUSEL" => text("Korsel", "Carousel"),
        "LIMITED_TIME_OFFER" => text("Penawaran berbatas waktu", "Limited-time offer"),
        _ => text("Bagian lain", "Other part"),
    }
}

/// What was measured, beside its limit.
pub(super) fn measured(measure: u32, limit: u32, lang: Lang) -> String {
    let (measure, limit) = (number(measure, lang), number(limit, lang));
    match lang {
        Lang::Id => format!("Terukur {measure}, batasnya {limit}."),
        Lang::En => format!("Measured {measure}; the limit is {limit}."),
    }
}

/// The message rule behind a finding.
pub(super) fn because_of(rule: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Ditemukan oleh aturan pesan {rule}."),
        Lang::En => format!("Seen by the message rule {rule}."),
    }
}

/// Where something stands in the JSON.
pub(super) fn in_json(place: Place, lang: Lang) -> String {
    let (line, column) = (number(place.line, lang), number(place.column, lang));
    match lang {
        Lang::Id => format!("Di JSON: baris {line}, kolom {column}."),
        Lang::En => format!("In the JSON: line {line}, column {column}."),
    }
}

pub(super) const CATEGORY_TITLE: Text = text("Perkiraan kategori", "Predicted category");
pub(super) const DECIDES: Text = text(
    "Perkiraan dari isinya saja; Meta yang memutuskan.",
    "A prediction from the content alone; Meta decides.",
);
pub(super) const CATEGORY_WORDS: Text = text("Kata yang menentukan", "The words responsible");
pub(super) const NO_CATEGORY_WORDS: Text = text(
    "Tidak ada kata yang menunjuk ke satu kategori. Sebutkan pesanan, pembayaran, atau permintaan yang menjadi alasannya.",
    "No words point to one category. Name the order, payment or request that it is about.",
);
pub(super) const CONSEQUENCES: Text =
    text("Akibatnya untuk izin dan biaya", "What follows for consent and cost");
pub(super) const MAKE_ALL: Text = text("Lakukan semua perubahan", "Make all changes");
pub(super) const ADVICE_REMOVE: Text = text(
    "Perubahan terkecil agar tersisa pesan utility: keluarkan bagian ini.",
    "The smallest change that leaves a utility message: take this out.",
);
pub(super) const ADVICE_SPLIT: Text = text(
    "Sebaiknya bagi menjadi dua template: keluarkan bagian ini dan ajukan sebagai marketing tersendiri.",
    "Better split it into two templates: take this out and submit it as a marketing template of its own.",
);
pub(super) const ADVICE_KEEP: Text = text(
    "Isinya promosi dari awal sampai akhir. Ajukan sebagai MARKETING.",
    "It promotes from beginning to end. Submit it as MARKETING.",
);

/// The category's name.
pub(super) const fn category_name(category: Category) -> Text {
    match category {
        Category::Marketing => text("Marketing", "Marketing"),
        Category::Utility => text("Utility", "Utility"),
        Category::Authentication => text("Autentikasi", "Authentication"),
        Category::Unclear => text("Belum jelas", "Unclear"),
    }
}

/// The prediction as a sentence.
pub(super) fn predicted(category: Category, lang: Lang) -> String {
    let name = category_name(category).get(lang);
    match (category, lang) {
        (Category::Unclear, Lang::Id) => "Isinya belum menunjukkan satu kategori.".to_owned(),
        (Category::Unclear, Lang::En) => "The content does not point to one category.".to_owned(),
        (_, Lang::Id) => format!("Kemungkinan dinilai sebagai {name}."),
        (_, Lang::En) => format!("Will probably be filed as {name}."),
    }
}

/// That another category was asked for.
pub(super) fn declared_otherwise(declared: &str, lang: Lang) -> String {
    match lang {
        Lang::Id => format!("Template ini mengajukan {declared}."),
        Lang::En => format!("The template asks for {declared}."),
    }
}

/// A word's weight, which comes in tenths.
pub(super) fn word_weight(tenths: u32, lang: Lang) -> String {
    let mark = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    format!("{}{mark}{}", tenths / 10, tenths % 10)
}

pub(super) const PHONE_TITLE: Text = text("Di ponsel penerima", "On the receiver's phone");
pub(super) const PHONE_ABOUT: Text = text(
    "Contoh nilai sudah diisikan. Variabel tanpa contoh tetap tampak. Jenis huruf dan warna di ponsel bisa berbeda.",
    "Samples are filled in; variables without one stay visible. Typeface and colours on the phone may differ.",
);

/// What stands for a header's media.
pub(super) fn media_name(format: &str) -> Text {
    match format {
        "IMAGE" => text("Gambar", "Image"),
        "VIDEO" => text("Video", "Video"),
        "DOCUMENT" => text("Dokumen", "Document"),
        "LOCATION" => text("Lokasi", "Location"),
        _ => text("Media", "Media"),
    }
}

pub(super) const COLUMN_TEMPLATE: Text = text("Template", "Template");
pub(super) const COLUMN_VERDICT: Text = text("Terberat", "Gravest");
pub(super) const COLUMN_FINDINGS: Text = text("Temuan", "Findings");
pub(super) const COLUMN_CATEGORY: Text = text("Perkiraan kategori", "Predicted category");
pub(super) const VERDICT_OK: Text = text("Tidak ada temuan", "Nothing found");
pub(super) const UNREADABLE: Text = text("Tidak terbaca", "Cannot be read");
pub(super) const MORE_ROWS: Text = text("Tampilkan lebih banyak", "Show more");
pub(super) const SAVE_CSV: Text = text("Simpan temuan sebagai CSV", "Save findings as CSV");
pub(super) const SAVE_JSON: Text = text("Simpan laporan sebagai JSON", "Save reports as JSON");

/// How many templates were checked, and how many need work.
pub(super) fn templates_checked(total: usize, troubled: usize, lang: Lang) -> String {
    let (total, shown) = (counted(total, lang), counted(troubled, lang));
    match (lang, troubled) {
        (Lang::Id, 0) => format!("{total} template, tidak ada yang berat"),
        (Lang::Id, _) => format!("{total} template, {shown} perlu diubah"),
        (Lang::En, 0) => format!("{total} templates, none serious"),
        (Lang::En, 1) => format!("{total} templates, 1 needs work"),
        (Lang::En, _) => format!("{total} templates, {shown} need work"),
    }
}

pub(super) const CHECKED_TITLE: Text = text("Yang diperiksa", "What is checked");
pub(super) const CHECKED: [Text; 4] = [
    text(
        "Bentuk menurut Cloud API: nama, variabel, contoh, panjang, tombol, dan urutannya.",
        "Shape as the Cloud API wants it: name, variables, samples, lengths, buttons and their order.",
    ),
    text(
        "Setiap kata dengan aturan pesan: barang terlarang, penipuan, tautan, gaya menulis.",
        "Every word, by the message rules: forbidden goods, fraud, links, manner of writing.",
    ),
    text(
        "Kategori yang mungkin diberikan, kata penyebabnya, dan akibatnya untuk izin dan biaya.",
        "The category it will probably get, the words that make it so, and what that means for consent and cost.",
    ),
    text(
        "Setiap batas dan aturan menyebut sumber dan tanggalnya.",
        "Every limit and rule names its source and date.",
    ),
];
pub(super) const UNSEEN_TITLE: Text = text("Yang tidak bisa kami lihat", "What we cannot see");
pub(super) const UNSEEN: [Text; 3] = [
    text(
        "Keputusan Meta. Template tanpa temuan pun bisa ditolak.",
        "Meta's decision. A template without findings can still be refused.",
    ),
    text(
        "Berkas gambar, isi Flow, katalog, dan template lain di akun Anda.",
        "Image files, what a Flow holds, the catalogue, and other templates of your account.",
    ),
    text("Siapa penerimanya, dan apakah mereka setuju.", "Who receives it, and whether they agreed."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_broken_json_with_its_place() {
        let error = TemplateError {
            code: Code::BrokenJson,
            place: Some(Place { line: 3, column: 14 }),
            detail: None,
        };
        assert!(refused(&error, Lang::Id).starts_with("Baris 3, kolom 14: JSON-nya rusak."));
        assert!(refused(&error, Lang::En).starts_with("Line 3, column 14: The JSON is broken."));
    }

    #[test]
    fn writes_weights_and_labels() {
        assert_eq!(word_weight(15, Lang::Id), "1,5");
        assert_eq!(sample_of("nama", Lang::En), "Sample for {{nama}}");
    }
}
