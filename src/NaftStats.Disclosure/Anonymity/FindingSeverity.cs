namespace NaftStats.Disclosure.Anonymity;

/// <summary>What follows from a finding.</summary>
public enum FindingSeverity
{
    /// <summary>A person must look at it; publishing goes on.</summary>
    Warning,

    /// <summary>Nothing may be published from such records.</summary>
    Blocking,
}
