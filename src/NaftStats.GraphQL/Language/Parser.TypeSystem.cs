namespace NaftStats.GraphQL.Language;

/// <content>The schema definition language.</content>
public sealed partial class Parser
{
    private static readonly Func<Parser, OperationTypeDefinitionNode> OperationTypeDefinition = p => p.ParseOperationTypeDefinition();
    private static readonly Func<Parser, FieldDefinitionNode> FieldDefinition = p => p.ParseFieldDefinition();
    private static readonly Func<Parser, InputValueDefinitionNode> InputValueDefinition = p => p.ParseInputValueDefinition();
    private static readonly Func<Parser, EnumValueDefinitionNode> EnumValueDefinition = p => p.ParseEnumValueDefinition();
    private static readonly Func<Parser, NamedTypeNode> NamedType = p => p.ParseNamedType();

    private bool PeekDescription() => _token.Kind is TokenKind.String or TokenKind.BlockString;

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseStringLiteral() : null;

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions"/>
    private DefinitionNode ParseTypeSystemExtension()
    {
        Lexer lookahead = _lexer;
        Token keyword = lookahead.Next();
        return keyword.Kind == TokenKind.Name
            && Text(keyword) is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"
            ? ParseTypeSystemDefinition(Text(keyword))
            : throw Unexpected(keyword);
    }

    /// <summary>Parses a definition, or its extension: the same grammar after <c>extend</c>, except that it must say something.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
    private DefinitionNode ParseTypeSystemDefinition(ReadOnlySpan<char> keyword)
    {
        SourceLocation at = _token.Location;
        StringValueNode? description = ParseDescription();
        bool extend = SkipKeyword("extend");
        Advance();
        switch (keyword)
        {
            case "schema":
                return ParseSchemaDefinition(at, description, extend);
            case "directive":
                return ParseDirectiveDefinition(at, description);
        }

        NameNode name = ParseName();
        NamedTypeNode[] interfaces = keyword is "type" or "interface" ? ParseImplementsInterfaces() : [];
        DirectiveNode[] directives = ParseDirectives(isConst: true);
        switch (keyword)
        {
            case "scalar":
                RequireContent(extend, directives);
                return new ScalarTypeDefinitionNode(at, description, name, directives, extend);
            case "union":
                NamedTypeNode[] types = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, NamedType) : [];
                RequireContent(extend, directives, types);
                return new UnionTypeDefinitionNode(at, description, name, directives, types, extend);
            case "enum":
                var values = OptionalMany(TokenKind.BraceLeft, EnumValueDefinition, TokenKind.BraceRight);
                RequireContent(extend, directives, values);
                return new EnumTypeDefinitionNode(at, description, name, directives, values, extend);
            case "input":
                var inputFields = OptionalMany(TokenKind.BraceLeft, InputValueDefinition, TokenKind.BraceRight);
                RequireContent(extend, directives, inputFields);
                return new InputObjectTypeDefinitionNode(at, description, name, directives, inputFields, extend);
        }

        var fields = OptionalMany(TokenKind.BraceLeft, FieldDefinition, TokenKind.BraceRight);
        RequireContent(extend, directives, fields, interfaces);
        return keyword is "type"
            ? new ObjectTypeDefinitionNode(at, description, name, directives, interfaces, fields, extend)
            : new InterfaceTypeDefinitionNode(at, description, name, directives, interfaces, fields, extend);
    }

    private void RequireContent(bool extend, params ReadOnlySpan<Array> parts)
    {
        foreach (Array part in parts)
        {
            if (!extend || part.Length > 0)
            {
                return;
            }
        }

        throw Unexpected(_token);
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
    private SchemaDefinitionNode ParseSchemaDefinition(SourceLocation at, StringValueNode? description, bool extend)
    {
        DirectiveNode[] directives = ParseDirectives(isConst: true);
        OperationTypeDefinitionNode[] operationTypes = extend
            ? OptionalMany(TokenKind.BraceLeft, OperationTypeDefinition, TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, OperationTypeDefinition, TokenKind.BraceRight);
        RequireContent(extend, directives, operationTypes);
        return new SchemaDefinitionNode(at, description, directives, operationTypes, extend);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        SourceLocation location = _token.Location;
        OperationType operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, operation, ParseNamedType());
    }

    private NamedTypeNode[] ParseImplementsInterfaces() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, NamedType) : [];

    private FieldDefinitionNode ParseFieldDefinition()
    {
        SourceLocation location = _token.Location;
        StringValueNode? description = ParseDescription();
        NameNode name = ParseName();
        InputValueDefinitionNode[] arguments = OptionalMany(TokenKind.ParenLeft, InputValueDefinition, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        TypeNode type = ParseTypeReference();
        return new FieldDefinitionNode(location, description, name, arguments, type, ParseDirectives(isConst: true));
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        SourceLocation location = _token.Location;
        StringValueNode? description = ParseDescription();
        NameNode name = ParseName();
        Expect(TokenKind.Colon);
        TypeNode type = ParseTypeReference();
        ValueNode? defaultValue = Skip(TokenKind.Equals) ? ParseValueLiteral(isConst: true) : null;
        return new InputValueDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConst: true));
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        SourceLocation location = _token.Location;
        StringValueNode? description = ParseDescription();
        if (PeekKeyword("true") || PeekKeyword("false") || PeekKeyword("null"))
        {
            throw new GraphQLSyntaxException(
                $"{_token.Describe(_source)} is reserved and cannot be used for an enum value.", _token.Location);
        }

        NameNode name = ParseName();
        return new EnumValueDefinitionNode(location, description, name, ParseDirectives(isConst: true));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
    private DirectiveDefinitionNode ParseDirectiveDefinition(SourceLocation at, StringValueNode? description)
    {
        Expect(TokenKind.At);
        NameNode name = ParseName();
        InputValueDefinitionNode[] arguments = OptionalMany(TokenKind.ParenLeft, InputValueDefinition, TokenKind.ParenRight);
        bool isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        NameNode[] locations = Delimited(TokenKind.Pipe, static p => p.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(at, description, name, arguments, isRepeatable, locations);
    }

    private NameNode ParseDirectiveLocation()
    {
        Token token = _token;
        NameNode name = ParseName();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw Unexpected(token);
    }
}
