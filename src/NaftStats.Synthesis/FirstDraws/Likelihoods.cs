using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.FirstDraws;

/// <summary>
/// What goes together in schools, where no table says how often: the first grade is for the youngest, part-time
/// education starts at fifteen. The first draw follows it as far as the printed numbers allow; codes that the
/// codelists do not hold are left out.
/// </summary>
internal sealed class Likelihoods
{
    private static readonly (string Dimension, string Category, string On, string[] Among, int Percentage)[] All =
    [
        ("graad", "1e-graad", "leeftijd", ["11-jaar", "12-jaar", "13-jaar", "14-jaar"], 98),
        ("graad", "3e-graad", "leeftijd", ["16-jaar", "17-jaar", "18-jaar", "19-jaar"], 98),
        ("graad", "nvt", "onderwijsvorm", ["buso", "deeltijds-onderwijs", "onthaalklas-anderstaligen"], 85),
        ("onderwijsvorm", "lager-onderwijs", "leeftijd", ["11-jaar", "12-jaar", "13-jaar"], 90),
        ("onderwijsvorm", "blo", "leeftijd", ["11-jaar", "12-jaar", "13-jaar"], 90),
        ("onderwijsvorm", "deeltijds-onderwijs", "leeftijd", ["15-jaar", "16-jaar", "17-jaar", "18-jaar", "19-jaar"], 98),
        ("onderwijsvorm", "leertijd", "leeftijd", ["15-jaar", "16-jaar", "17-jaar", "18-jaar"], 98),
        ("onderwijsvorm", "tweedekans-of-volwassenenonderwijs", "leeftijd", ["18-jaar", "19-jaar", "20-jaar", "ouder-dan-20-jaar"], 100),
        ("onderwijsvorm", "hoger-onderwijs", "leeftijd", ["18-jaar", "19-jaar", "20-jaar", "ouder-dan-20-jaar"], 100),
        ("dagbesteding", "deeltijds-onderwijs-of-leertijd", "leeftijd", ["15-jaar", "16-jaar", "17-jaar", "18-jaar", "19-jaar"], 95),
        ("dagbesteding", "werk", "leeftijd", ["16-jaar", "17-jaar", "18-jaar", "19-jaar"], 100),
        ("dagbesteding", "werkzoekend", "leeftijd", ["16-jaar", "17-jaar", "18-jaar", "19-jaar"], 100),
        ("schoolachterstand", "3-jaar", "leeftijd", ["15-jaar", "16-jaar", "17-jaar", "18-jaar", "19-jaar", "20-jaar"], 90),
        ("schoolachterstand", "meer-dan-3-jaar", "leeftijd", ["16-jaar", "17-jaar", "18-jaar", "19-jaar", "20-jaar"], 90),
        ("bo-achtergrond", "ja", "onderwijsvorm", ["buso", "blo"], 76),
        ("thuistaal", "andere", "onderwijsvorm", ["onthaalklas-anderstaligen"], 100),
        ("nbm", "ja", "onderwijsvorm", ["onthaalklas-anderstaligen"], 60),
        ("tienerouder", "ja", "leeftijd", ["16-jaar", "17-jaar", "18-jaar", "19-jaar"], 100),
        ("doelstellingen", "nee", "vroegtijdig-afgesloten", ["ja"], 70),
        ("doelstellingen", "ja", "vroegtijdig-afgesloten", ["nee"], 98),
        ("terug-naar-school", "nee", "vroegtijdig-afgesloten", ["ja"], 40),
        ("reden-niet-terug", "heeft-werk", "leeftijd-einde", ["17-jaar", "18-jaar", "19-jaar", "20-jaar"], 90),
        ("reden-niet-terug", "op-zoek-naar-werk", "leeftijd-einde", ["17-jaar", "18-jaar", "19-jaar", "20-jaar"], 90),
    ];

    private readonly List<(int Dimension, int Category, Condition On, int Percentage)> _known = [];

    /// <summary>What applies to the dimensions of <paramref name="codebook"/>.</summary>
    public Likelihoods(Codebook codebook)
    {
        foreach (var (code, category, onCode, among, percentage) in All)
        {
            var (dimension, on) = (codebook.Find(code), codebook.Find(onCode));
            var place = dimension < 0 ? -1 : codebook.Dimensions[dimension].Finest.IndexOf(category);
            if (place >= 0 && on >= 0)
            {
                var mask = among.Aggregate(0UL, (bits, other) => bits | codebook.Mask(on, other));
                _known.Add((dimension, place, new Condition(on, mask), percentage));
            }
        }
    }

    /// <summary>The categories of a dimension that have a likelihood, with what they go together with and how often.</summary>
    public IEnumerable<(int Category, Condition On, int Percentage)> Of(int dimension) =>
        _known.Where(known => known.Dimension == dimension).Select(known => (known.Category, known.On, known.Percentage));
}
