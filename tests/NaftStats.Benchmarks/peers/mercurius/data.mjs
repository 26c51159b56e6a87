// What the benchmark schema answers: the same formulas as Workloads/BenchmarkData.cs.
const forms = ['aso', 'bso', 'buso', 'tso'];
const individual = { code: 'individueel', label: 'Individueel' };

export const release = { version: '2024.1', year: 2024, provenance: 'SYNTHETIC' };

export const rows = Array.from({ length: 64 }, (_, index) => {
  const region = Math.floor(index / 4) + 1;
  const form = forms[index % 4];
  const hidden = index % 13 === 12;
  return {
    year: 2024,
    region: { code: `gebied-${region}`, label: `Gebied ${region}` },
    onderwijsvorm: { code: form, label: form.toUpperCase() },
    trajecttype: individual,
    value: hidden ? null : ((37 * index) % 101) + 5,
    status: hidden ? 'HIDDEN' : 'AVAILABLE',
    symbol: hidden ? ':c' : null,
    share: hidden ? null : (((7 * index) % 1000) + 1) / 10,
  };
});
