using System.Reflection.Emit;
using NaftStats.GraphQL.Execution.Generation;

namespace NaftStats.GraphQL.Execution;

/// <content>Code generated for the fields, once there are enough objects for it to pay.</content>
internal sealed partial class ObjectWriter<T>
{
    /// <inheritdoc/>
    public override bool IsGenerated { get; }

    /// <inheritdoc/>
    public override int GeneratedFields { get; }

    /// <inheritdoc/>
    public override void Generate(FieldsCode code, LocalBuilder value, bool isNonNull, Label leave)
    {
        if (typeof(T).IsValueType)
        {
            GenerateFields(code, value, leave);
        }
        else
        {
            code.Nullable(() => code.Load(value), isNonNull, leave, () => GenerateFields(code, value, leave));
        }
    }

    private void GenerateFields(FieldsCode code, LocalBuilder value, Label leave)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            code.Name(_fields[i], i);
            _fields[i].GeneratePlain(code, value, leave);
        }

        code.Literal("}");
    }

    private GeneratedFields<T>? CountDown()
    {
        if (_canGenerate && --_untilGenerated <= 0)
        {
            _generated = FieldsCode.Generate(_fields);
        }

        return _generated;
    }
}
