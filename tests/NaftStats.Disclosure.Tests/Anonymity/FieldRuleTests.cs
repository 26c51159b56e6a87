using NaftStats.Disclosure.Anonymity.Columns;
using NaftStats.Disclosure.Anonymity.Fields;

namespace NaftStats.Disclosure.Tests.Anonymity;

/// <summary>Each rule on single fields. Numbers of people are of births on 31 February, of places and sites that do not exist.</summary>
public class FieldRuleTests
{
    private static readonly Dictionary<string, FieldRule> Rules = FieldRules.All(new DateOnly(2016, 1, 1)).GroupBy(rule => rule.Code).ToDictionary(group => group.Key, group => group.First());

    [Theory]
    [InlineData("RECORD_NATIONAL_NUMBER", "85073003328", FieldHit.Possible)] // the specimens of the register's own documents
    [InlineData("RECORD_NATIONAL_NUMBER", "93051822361", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "00012556777", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "05023100190", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "5023100190", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "05.02.31-001.90", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "05 02 31 001 90", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "050231-001-90", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "05/02/31 - 001.90", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "0502.3100.190", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "nr 12 05.02.31-001.90", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "dossier 05023100190 van", FieldHit.Certain)]
    [InlineData("RECORD_NATIONAL_NUMBER", "L05023100190", FieldHit.Possible)]
    [InlineData("RECORD_NATIONAL_NUMBER", "05023100191", FieldHit.None)]
    [InlineData("RECORD_NATIONAL_NUMBER", "105023100190", FieldHit.None)]
    [InlineData("RECORD_NATIONAL_NUMBER", "050231001901", FieldHit.None)]
    [InlineData("RECORD_NATIONAL_NUMBER", "x050231001901", FieldHit.None)]
    [InlineData("RECORD_NATIONAL_NUMBER", "2024-01-08", FieldHit.None)]
    [InlineData("RECORD_NAME", "Els", FieldHit.Possible)]
    [InlineData("RECORD_NAME", "Els Van den Test", FieldHit.Possible)]
    [InlineData("RECORD_NAME", "PROEFPERSOON, Jean-Luc", FieldHit.Possible)]
    [InlineData("RECORD_NAME", "D’Exemple A.", FieldHit.Possible)]
    [InlineData("RECORD_NAME", "L0a4f", FieldHit.None)]
    [InlineData("RECORD_NAME", "kXqv", FieldHit.None)]
    [InlineData("RECORD_NAME", "KqXv", FieldHit.None)]
    [InlineData("RECORD_NAME", "Wil niet naar school", FieldHit.None)]
    [InlineData("RECORD_BIRTH_DATE", "2009-05-17", FieldHit.Certain)]
    [InlineData("RECORD_BIRTH_DATE", "2024-05-17", FieldHit.None)]
    [InlineData("RECORD_BIRTH_DATE", "05/2009", FieldHit.Possible)]
    [InlineData("RECORD_BIRTH_DATE", "2023-24", FieldHit.None)]
    [InlineData("RECORD_FULL_DATE", "2009-05-17", FieldHit.Certain)]
    [InlineData("RECORD_FULL_DATE", "2009-05-17T10:00", FieldHit.Certain)]
    [InlineData("RECORD_FULL_DATE", "op 17.5.2009 gestart", FieldHit.Certain)]
    [InlineData("RECORD_FULL_DATE", "17/05/09", FieldHit.Certain)]
    [InlineData("RECORD_FULL_DATE", "17-05-09", FieldHit.Possible)]
    [InlineData("RECORD_FULL_DATE", "1er août 2009", FieldHit.Certain)]
    [InlineData("RECORD_FULL_DATE", "20090517", FieldHit.Possible)]
    [InlineData("RECORD_FULL_DATE", "20091317", FieldHit.None)]
    [InlineData("RECORD_FULL_DATE", "12-14-jaar", FieldHit.None)]
    [InlineData("RECORD_FULL_DATE", "2024", FieldHit.None)]
    [InlineData("RECORD_FULL_DATE", "10.1.12.5", FieldHit.None)]
    [InlineData("RECORD_EMAIL", "schrijf a.b@mail.example.org.", FieldHit.Certain)]
    [InlineData("RECORD_EMAIL", "@ik en a@ b@c @", FieldHit.None)]
    [InlineData("RECORD_TELEPHONE", "+32 470 00 00 00", FieldHit.Certain)]
    [InlineData("RECORD_TELEPHONE", "bel 0470/00.00.00", FieldHit.Certain)]
    [InlineData("RECORD_TELEPHONE", "02 000 00 00", FieldHit.Certain)]
    [InlineData("RECORD_TELEPHONE", "0032 2 000 00 00", FieldHit.None)]
    [InlineData("RECORD_TELEPHONE", "0470000000", FieldHit.Possible)]
    [InlineData("RECORD_TELEPHONE", "470000000", FieldHit.Possible)]
    [InlineData("RECORD_TELEPHONE", "32470000000", FieldHit.Possible)]
    [InlineData("RECORD_TELEPHONE", "0000012345", FieldHit.None)]
    [InlineData("RECORD_TELEPHONE", "05.02.31-001.90", FieldHit.None)]
    [InlineData("RECORD_IBAN", "BE68 5390 0754 7034", FieldHit.Certain)]
    [InlineData("RECORD_IBAN", "betaal op be68539007547034 aub", FieldHit.Certain)]
    [InlineData("RECORD_IBAN", "FR14 2004 1010 0505 0001 3M02 606", FieldHit.Certain)]
    [InlineData("RECORD_IBAN", "BE69 5390 0754 7034", FieldHit.None)]
    [InlineData("RECORD_IBAN", "XX68539007547034", FieldHit.None)]
    [InlineData("RECORD_IBAN", "BE685390075470341", FieldHit.None)]
    [InlineData("RECORD_ADDRESS", "Verzonnenstraat 12", FieldHit.Certain)]
    [InlineData("RECORD_ADDRESS", "Verzonnen Steenweg, nr. 12", FieldHit.Certain)]
    [InlineData("RECORD_ADDRESS", "avenue de l'Exemple, 12", FieldHit.Certain)]
    [InlineData("RECORD_ADDRESS", "Verzonnenlaan", FieldHit.Possible)]
    [InlineData("RECORD_ADDRESS", "voltijds-schoolgaand", FieldHit.None)]
    [InlineData("RECORD_POSTCODE", "9000", FieldHit.Possible)]
    [InlineData("RECORD_POSTCODE", "B-9000", FieldHit.Certain)]
    [InlineData("RECORD_POSTCODE", "2018 Verzonnenstad", FieldHit.Certain)]
    [InlineData("RECORD_POSTCODE", "2024", FieldHit.None)]
    [InlineData("RECORD_POSTCODE", "0900", FieldHit.None)]
    [InlineData("RECORD_SCHOOL", "29700", FieldHit.Possible)]
    [InlineData("RECORD_SCHOOL", "CLB nr. 114800", FieldHit.Certain)]
    [InlineData("RECORD_SCHOOL", "schoolachterstand 2", FieldHit.None)]
    [InlineData("RECORD_URL", "http://localhost", FieldHit.Certain)]
    [InlineData("RECORD_URL", "zie WWW.voorbeeld", FieldHit.Certain)]
    [InlineData("RECORD_URL", "school.vlaanderen", FieldHit.Certain)]
    [InlineData("RECORD_URL", "klaar.bel", FieldHit.None)]
    [InlineData("RECORD_IP_ADDRESS", "via 192.0.2.17.", FieldHit.Certain)]
    [InlineData("RECORD_IP_ADDRESS", "[2001:db8::17]", FieldHit.Certain)]
    [InlineData("RECORD_IP_ADDRESS", "192.0.2.317", FieldHit.None)]
    [InlineData("RECORD_IP_ADDRESS", "1.2.3.4.5", FieldHit.None)]
    [InlineData("RECORD_IP_ADDRESS", "10:00:00", FieldHit.None)]
    [InlineData("RECORD_FREE_TEXT", "wil niet terug, nooit", FieldHit.Certain)]
    [InlineData("RECORD_FREE_TEXT", "leerling wil na de zomer niet meer terug", FieldHit.Certain)]
    [InlineData("RECORD_FREE_TEXT", "Onbekend in de bron", FieldHit.Possible)]
    [InlineData("RECORD_FREE_TEXT", "groep|coaching", FieldHit.None)]
    [InlineData("RECORD_TOO_FINE", "14,5", FieldHit.Certain)]
    [InlineData("RECORD_TOO_FINE", "14j 3m", FieldHit.Certain)]
    [InlineData("RECORD_TOO_FINE", "14", FieldHit.None)]
    public void A_field_is_what_it_is(string code, string field, FieldHit hit) => Assert.Equal(hit, Rules[code].Look(field));

    [Fact]
    public void No_field_however_long_takes_long()
    {
        foreach (var unit in new[] { "1", "1 ", "a", "a.", "@a", "05.02.31-", "Aa ", "1.1.", "::", "rue a ", "BE68 ", "straat " })
        {
            var field = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
            foreach (var rule in Rules.Values)
            {
                // Quadratic time would be minutes for these.
                rule.Look(field);
            }
        }
    }

    [Theory]
    [InlineData("terug-naar-school", ColumnRole.Category, false)]
    [InlineData("school", ColumnRole.Category, true)]
    [InlineData("school", ColumnRole.Undeclared, true)]
    [InlineData("naam_school", ColumnRole.Undeclared, true)]
    [InlineData("onderwijsvorm", ColumnRole.Undeclared, false)]
    public void A_declared_column_may_speak_of_schools(string name, ColumnRole role, bool says) =>
        Assert.Equal(says, HeaderName.Says(name, Rules["RECORD_SCHOOL"], role));
}
