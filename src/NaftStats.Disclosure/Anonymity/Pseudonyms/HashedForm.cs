namespace NaftStats.Disclosure.Anonymity.Pseudonyms;

/// <summary>What a pseudonym was found to be the hash of.</summary>
public enum HashedForm
{
    /// <summary>Nothing that was tried.</summary>
    Unknown,

    /// <summary>A small number, such as a row or a pupil number.</summary>
    SmallNumber,

    /// <summary>A number of the Belgian national register.</summary>
    NationalNumber,
}
