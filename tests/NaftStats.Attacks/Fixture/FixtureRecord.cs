using System.Globalization;

namespace NaftStats.Attacks.Fixture;

/// <summary>One traject of the fixture, field by field; an empty field is not registered.</summary>
public sealed record FixtureRecord(
    int Number,
    bool IsClass,
    int Pupil,
    DateOnly Start,
    DateOnly? End,
    bool IsClosed,
    string Region,
    string Onderwijsvorm,
    string Geslacht,
    int Leeftijd,
    string Thuistaal,
    string Gezinssituatie,
    string TerugNaarSchool,
    string RedenNietTerug,
    string Actor,
    int Deelnemers)
{
    /// <summary>The header of a record file.</summary>
    public const string Header =
        "traject,trajecttype,leerling,begindatum,einddatum,dossierstatus,region,onderwijsvorm,geslacht,leeftijd,thuistaal,gezinssituatie,actor,terug-naar-school,reden-niet-terug,deelnemers";

    /// <summary>The row of a record file.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"T{Number:000000},{(IsClass ? "klas" : "individueel")},{(IsClass ? "" : $"L{Pupil:00000}")},{Start:yyyy-MM-dd},{End:yyyy-MM-dd},{(IsClosed ? "afgesloten" : "open")},{Region},{Onderwijsvorm},{Geslacht},{(IsClass ? "" : Leeftijd)},{Thuistaal},{Gezinssituatie},{Actor},{TerugNaarSchool},{RedenNietTerug},{(IsClass ? Deelnemers : "")}");
}
