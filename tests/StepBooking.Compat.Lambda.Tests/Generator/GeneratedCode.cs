using System.Reflection;

namespace StepBooking.Compat.Lambda.Tests.Generator;

/// <summary>A program with what was generated for it, compiled and loaded.</summary>
internal sealed class GeneratedCode
{
    private readonly Assembly assembly;

    private GeneratedCode(Assembly assembly) => this.assembly = assembly;

    public static GeneratedCode Load(string source)
    {
        var run = GeneratorRun.Over(source);
        Assert.Empty(run.Reported);
        using var stream = new MemoryStream();
        var emitted = run.Output.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return new GeneratedCode(Assembly.Load(stream.ToArray()));
    }

    /// <summary>A new object of a type.</summary>
    public object New(string type, params object?[] arguments) => Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!, arguments)!;

    /// <summary>Calls a method.</summary>
    public static object? Call(object target, string method, params object?[] arguments) =>
        target.GetType().GetMethod(method)!.Invoke(target, arguments);
}
