using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Adds up what an operation costs, before any of it is executed.</summary>
internal static class OperationCost
{
    /// <summary>The error of an operation that costs too much, or null.</summary>
    public static GraphQLError? Check(OperationPlan plan, PreparedOperation operation, VariableValues variables, ExecutionOptions options)
    {
        if (options.Cost is not { } cost)
        {
            return null;
        }

        long total = Of(plan.Fields, variables, cost);
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

    private static long Of(FieldPlan[] fields, VariableValues variables, FieldCost cost)
    {
        long total = 0;
        foreach (FieldPlan field in fields)
        {
            // A value of an interface or union is of one object type at a time: the most expensive counts.
            long below = 0;
            foreach (FieldPlan[] set in field.Selection.Below)
            {
                below = Math.Max(below, Of(set, variables, cost));
            }

            total = Add(total, OfField(field, variables, cost, below));
        }

        return total;
    }

    private static long OfField(FieldPlan field, VariableValues variables, FieldCost cost, long below)
    {
        try
        {
            return Math.Max(0, cost(field.ParentType, field.Name, field.Selection.Arguments.Coerce(variables), below));
        }
        catch (FieldException)
        {
            // The arguments are wrong: the field will be an error, which costs nothing.
            return 0;
        }
    }

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
