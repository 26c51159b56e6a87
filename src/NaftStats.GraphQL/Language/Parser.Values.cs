namespace NaftStats.GraphQL.Language;

/// <content>Values, arguments, directives and type references.</content>
public sealed partial class Parser
{
    private static readonly Func<Parser, ValueNode> Value = p => p.ParseValueLiteral(isConst: false);
    private static readonly Func<Parser, ValueNode> ConstValue = p => p.ParseValueLiteral(isConst: true);
    private static readonly Func<Parser, ObjectFieldNode> ObjectField = p => p.ParseObjectField(isConst: false);
    private static readonly Func<Parser, ObjectFieldNode> ConstObjectField = p => p.ParseObjectField(isConst: true);
    private static readonly Func<Parser, ArgumentNode> Argument = p => p.ParseArgument(isConst: false);
    private static readonly Func<Parser, ArgumentNode> ConstArgument = p => p.ParseArgument(isConst: true);

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
    private ValueNode ParseValueLiteral(bool isConst)
    {
        Token token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                Enter();
                var list = new ListValueNode(token.Location, Any(token.Kind, isConst ? ConstValue : Value, TokenKind.BracketRight));
                Leave();
                return list;
            case TokenKind.BraceLeft:
                Enter();
                var fields = Any(token.Kind, isConst ? ConstObjectField : ObjectField, TokenKind.BraceRight);
                Leave();
                return new ObjectValueNode(token.Location, fields);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(token.Location, Text(token).ToString());
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(token.Location, Text(token).ToString());
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringLiteral();
            case TokenKind.Name:
                Advance();
                return Text(token) switch
                {
                    "true" => new BooleanValueNode(token.Location, true),
                    "false" => new BooleanValueNode(token.Location, false),
                    "null" => new NullValueNode(token.Location),
                    var name => new EnumValueNode(token.Location, name.ToString()),
                };
            case TokenKind.Dollar:
                return isConst ? throw VariableInConstant() : ParseVariable();
            default:
                throw Unexpected(token);
        }
    }

    private GraphQLSyntaxException VariableInConstant()
    {
        Token dollar = Expect(TokenKind.Dollar);
        return Peek(TokenKind.Name)
            ? new GraphQLSyntaxException($"Unexpected variable \"${Text(_token)}\" in constant value.", dollar.Location)
            : Unexpected(dollar);
    }

    private StringValueNode ParseStringLiteral()
    {
        Token token = _token;
        Advance();
        return new StringValueNode(token.Location, token.StringValue!, token.Kind == TokenKind.BlockString);
    }

    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(name.Location, name, ParseValueLiteral(isConst));
    }

    private ArgumentNode[] ParseArguments(bool isConst) =>
        OptionalMany(TokenKind.ParenLeft, isConst ? ConstArgument : Argument, TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConst)
    {
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name.Location, name, ParseValueLiteral(isConst));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Directives"/>
    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            SourceLocation location = Expect(TokenKind.At).Location;
            NameNode name = ParseName();
            directives.Add(new DirectiveNode(location, name, ParseArguments(isConst)));
        }

        return [.. directives];
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
    private TypeNode ParseTypeReference()
    {
        SourceLocation location = _token.Location;
        TypeNode type;
        if (Peek(TokenKind.BracketLeft))
        {
            Enter();
            Advance();
            TypeNode inner = ParseTypeReference();
            Expect(TokenKind.BracketRight);
            Leave();
            type = new ListTypeNode(location, inner);
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        NameNode name = ParseName();
        return new NamedTypeNode(name.Location, name);
    }
}
