using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>The state machines: those that the API made, and those that the template declares once it was made.</summary>
internal sealed class StateMachineRegistry
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, RegisteredMachine> byArn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredMachine> undeclared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MachineRevision> revisions = new(StringComparer.Ordinal);
    private readonly MachineStore store;

    public StateMachineRegistry(MachineStore store)
    {
        this.store = store;
        foreach (var machine in store.Load())
            (machine.IsDeclared ? undeclared : byArn)[machine.Arn] = machine;
    }

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<RegisteredMachine> All
    {
        get
        {
            lock (gate)
                return [.. byArn.Values.OrderBy(m => m.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>The ARN of a machine of that name.</summary>
    public static string Arn(string name) => DeskAccount.Arn("states", $"stateMachine:{name}");

    /// <summary>The error about a machine that is not there.</summary>
    public static AwsError Missing(string arn) => new("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");

    /// <summary>The machine of an ARN, or null.</summary>
    public RegisteredMachine? TryFind(string arn)
    {
        lock (gate)
            return byArn.GetValueOrDefault(arn);
    }

    /// <summary>The machine of an ARN that may name a version or an alias besides.</summary>
    /// <exception cref="AwsError"><c>StateMachineDoesNotExist</c>.</exception>
    public RegisteredMachine Find(MachineReference reference) => TryFind(reference.Arn) ?? throw Missing(reference.Whole);

    /// <summary>What an execution was started with; null for a key that was never given.</summary>
    /// <param name="key">The revision's key.</param>
    public MachineRevision? Revision(string key)
    {
        lock (gate)
        {
            if (!revisions.TryGetValue(key, out var found) && store.Revision(key) is { } stored)
                revisions[key] = found = stored;
            return found;
        }
    }

    /// <summary>Changes a machine, or makes it: nobody else does meanwhile.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="change">Gets it as it is, or null where there is none, and gives it as it shall be, or null for none.</param>
    /// <returns>The machine as it is now.</returns>
    public RegisteredMachine? Change(string arn, Func<RegisteredMachine?, RegisteredMachine?> change)
    {
        lock (gate)
        {
            var before = byArn.GetValueOrDefault(arn);
            return Keep(arn, before, change(before));
        }
    }

    /// <summary>Makes a machine of the template: a new one, or the one of the last start as it was or with a new revision.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="declare">Gets the one of the last start, or null, and gives it as the template has it.</param>
    public void Declare(string arn, Func<RegisteredMachine?, RegisteredMachine> declare)
    {
        lock (gate)
        {
            undeclared.Remove(arn, out var before);
            before = byArn.GetValueOrDefault(arn, before!);
            Keep(arn, before, declare(before) with { IsDeclared = true, IsDeleting = false });
        }
    }

    private RegisteredMachine? Keep(string arn, RegisteredMachine? before, RegisteredMachine? after)
    {
        if (after is null)
        {
            byArn.Remove(arn);
            store.Delete(arn);
            return null;
        }

        if (!ReferenceEquals(before, after))
            store.Save(after);
        revisions[after.Current.Key] = after.Current;
        return byArn[arn] = after;
    }
}
