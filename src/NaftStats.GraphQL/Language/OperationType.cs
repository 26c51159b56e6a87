namespace NaftStats.GraphQL.Language;

/// <summary>The three kinds of operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#OperationType"/>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request answered whenever something happens.</summary>
    Subscription,
}
