// The peer: what a developer would write with PapaParse, libphonenumber-js and a Set. It checks less than the
// list check does: no consent, no repairs, no reasons, no columns guessed.

/* global Papa, libphonenumber */
importScripts('papaparse.js', 'libphonenumber.js');

self.addEventListener('message', ({ data: { file } }) => {
  const seen = new Set();
  const counts = { rows: 0, valid: 0, invalid: 0, repeated: 0, consented: 0 };
  Papa.parse(file, {
    header: true,
    skipEmptyLines: true,
    chunkSize: 4 << 20,
    chunk: ({ data }) => {
      for (const row of data) {
        counts.rows += 1;
        if (row['izin']) counts.consented += 1;
        const number = libphonenumber.parsePhoneNumberFromString(row['no hp'] ?? '', 'ID');
        if (!number?.isValid()) {
          counts.invalid += 1;
          continue;
        }
        number.getType();
        if (seen.has(number.number)) counts.repeated += 1;
        else seen.add(number.number);
        counts.valid += 1;
      }
    },
    complete: () => self.postMessage({ id: 1, result: counts }),
    error: (error) => self.postMessage({ id: 1, error: { code: 'peer', message: String(error) } }),
  });
});
