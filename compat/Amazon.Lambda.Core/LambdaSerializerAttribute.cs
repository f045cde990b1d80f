namespace Amazon.Lambda.Core;

/// <summary>Names the serializer of one function, or of all functions of an assembly.</summary>
/// <param name="serializerType">A type with a parameterless constructor that implements <see cref="ILambdaSerializer"/>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
{
    /// <summary>The serializer's type.</summary>
    public Type SerializerType { get; set; } = serializerType;
}
