using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>How a status is written: for people, and in the codelists of SDMX.</summary>
public static class StatusTexts
{
    private static readonly LocalizedText Available = new("beschikbaar", "disponible", "available");
    private static readonly LocalizedText Hidden = new("verborgen", "masqué", "hidden");
    private static readonly LocalizedText NotApplicable = new("niet van toepassing", "sans objet", "not applicable");
    private static readonly LocalizedText NotAsked = new("niet gevraagd", "non demandé", "not asked");
    private static readonly LocalizedText NotPublished = new("niet gepubliceerd", "non publié", "not published");

    /// <summary>The status in a word or two.</summary>
    public static LocalizedText Words(this ObservationStatus status) => status switch
    {
        ObservationStatus.Available => Available,
        ObservationStatus.Hidden => Hidden,
        ObservationStatus.NotApplicable => NotApplicable,
        ObservationStatus.NotAsked => NotAsked,
        _ => NotPublished,
    };

    /// <summary>What to print in place of a missing value: <c>:c</c> hidden, <c>:z</c> not applicable, <c>:</c> otherwise; null where there is a value.</summary>
    public static string? Symbol(this ObservationStatus status) => status switch
    {
        ObservationStatus.Available => null,
        ObservationStatus.Hidden => ":c",
        ObservationStatus.NotApplicable => ":z",
        _ => ":",
    };

    /// <summary>The observation status in SDMX's codelist CL_OBS_STATUS.</summary>
    public static string ObsStatus(this ObservationStatus status) => status switch
    {
        ObservationStatus.Available => "A",
        ObservationStatus.Hidden => "Q",
        ObservationStatus.NotApplicable => "M",
        ObservationStatus.NotAsked => "L",
        _ => "O",
    };

    /// <summary>The confidentiality status in SDMX's codelist CL_CONF_STATUS.</summary>
    public static string ConfStatus(this ObservationStatus status) => status switch
    {
        ObservationStatus.Hidden => "C",
        ObservationStatus.NotPublished => "N",
        _ => "F",
    };
}
