// What the questions need of the figures and of the catalogue, asked of the real server once.
const texts = (name) => ['NL', 'FR', 'EN'].map((language) => `${name}${language}: ${name}(language: ${language})`).join(' ');
const category = `code ${texts('label')}`;
const query = `{
  indicators {
    code ${texts('title')} ${texts('definition')} unit decimals theme { code ${texts('title')} }
    dimensions { code ${texts('title')} levels { code name ${texts('title')} } }
  }
  indicator(code: "opgestarte-trajecten") {
    table(by: ["region", "trajecttype", "year"]) {
      dimensions { dimension { code } }
      rowCount
      rows {
        year region { ${category} } type: category(dimension: "trajecttype") { ${category} } period: category(dimension: "year") { ${category} }
        value status symbol share(within: "region")
      }
      cube { dimensions sizes categories values statuses { cell status } }
    }
  }
}`;

// { titleNL, titleFR, titleEN } becomes { title: { NL, FR, EN } }, at any depth.
const fold = (value) => {
  if (Array.isArray(value)) {
    return value.map(fold);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const folded = {};
  for (const [name, part] of Object.entries(value)) {
    const [, text, language] = /^(title|definition|label)(NL|FR|EN)$/.exec(name) ?? [];
    if (language) {
      (folded[text] ??= {})[language] = part;
    } else {
      folded[name] = fold(part);
    }
  }
  return folded;
};

export const fetchData = async (address) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  const { indicators, indicator: { table } } = fold(data);
  for (const row of table.rows) {
    row.categories = { region: row.region, trajecttype: row.type, year: row.period };
    row.shares = { region: row.share };
  }
  return { indicators, table };
};
