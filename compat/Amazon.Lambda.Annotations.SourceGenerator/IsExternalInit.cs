namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for before it allows init accessors; .NET Standard 2.0 has none.</summary>
internal static class IsExternalInit
{
}
