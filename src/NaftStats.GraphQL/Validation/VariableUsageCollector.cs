using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Validation;

/// <summary>Finds the uses of variables within a definition.</summary>
internal sealed class VariableUsageCollector : ValidationRule
{
    private static readonly int[][] EnterKinds = Array.ConvertAll(
        Enum.GetValues<NodeKind>(), kind => kind is NodeKind.Variable or NodeKind.VariableDefinition ? new[] { 0 } : []);

    private static readonly int[][] LeaveKinds = Array.ConvertAll(Enum.GetValues<NodeKind>(), _ => Array.Empty<int>());

    private readonly List<VariableUsage> _usages = [];
    private readonly TypeInfo _typeInfo;

    private VariableUsageCollector(ValidationContext context)
        : base(context) => _typeInfo = new TypeInfo(context.Schema);

    public static List<VariableUsage> Collect(ValidationContext context, SyntaxNode definition)
    {
        var collector = new VariableUsageCollector(context);
        new DocumentWalker(collector._typeInfo, [collector], EnterKinds, LeaveKinds).Visit(definition);
        return collector._usages;
    }

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        if (node is VariableNode variable)
        {
            _usages.Add(new VariableUsage(variable, _typeInfo.InputType, _typeInfo.HasDefault, _typeInfo.ParentInputType));
            return true;
        }

        return false;
    }
}
