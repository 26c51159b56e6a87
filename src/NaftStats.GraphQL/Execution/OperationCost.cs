using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Adds up what an operation costs, before any of it is executed.</summary>
internal sealed class OperationCost
{
    private readonly Dictionary<FieldPlan[], long> _known = [];
    private readonly VariableValues _variables;
    private readonly FieldCost _cost;

    private OperationCost(VariableValues variables, FieldCost cost)
    {
        _variables = variables;
        _cost = cost;
    }

    /// <summary>The error of an operation that costs too much, or null.</summary>
    public static GraphQLError? Check(OperationPlan plan, PreparedOperation operation, VariableValues variables, ExecutionOptions options)
    {
        if (options.Cost is not { } cost)
        {
            return null;
        }

        long total = new OperationCost(variables, cost).Of(plan.Fields);
        return total <= options.MaxCost
            ? null
            : new GraphQLError(
                $"The operation costs {total}; the limit is {options.MaxCost}. Ask for less at a time.",
                ErrorCodes.LimitExceeded,
                [operation.Definition.Location])
            {
                Extensions = new Dictionary<string, object?> { ["cost"] = total, ["limit"] = options.MaxCost },
            };
    }

    private long Of(FieldPlan[] fields)
    {
        // Selections that several types share are measured once.
        if (_known.TryGetValue(fields, out long total))
        {
            return total;
        }

        foreach (FieldPlan field in fields)
        {
            // A value of an interface or union is of one object type at a time: the most expensive counts.
            long below = 0;
            foreach (FieldPlan[] set in field.Selection.Below)
            {
                below = Math.Max(below, Of(set));
            }

            total = Add(total, OfField(field, below));
        }

        return _known[fields] = total;
    }

    private long OfField(FieldPlan field, long below)
    {
        try
        {
            return Math.Max(0, _cost(field.ParentType, field.Name, field.Selection.Arguments.CoerceByName(_variables), below));
        }
        catch (FieldException)
        {
            // The arguments are wrong: the field will be an error, which costs nothing.
            return 0;
        }
    }

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
