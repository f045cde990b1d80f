using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Puts what comes back from outside into the order of asking, where that is wanted. Safe from any thread.</summary>
/// <param name="isOrdered">Whether it is wanted.</param>
internal sealed class Returning(bool isOrdered)
{
    private readonly Lock _lock = new();
    private readonly List<(Operation Operation, EntryKind Kind, object? Value)> _kept = [];
    private int _away;

    /// <summary>Work goes away.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _away++;
        }
    }

    /// <summary>Keeps something until all work is back.</summary>
    /// <returns>Whether it is kept, rather than to be taken at once.</returns>
    public bool Keep(Operation operation, EntryKind kind, object? value)
    {
        lock (_lock)
        {
            if (!isOrdered || _away == 0)
            {
                return false;
            }

            _kept.Add((operation, kind, value));
            return true;
        }
    }

    /// <summary>Work is back.</summary>
    /// <returns>What was kept, in the order of asking, if it was the last.</returns>
    public IReadOnlyList<(Operation Operation, EntryKind Kind, object? Value)> Return()
    {
        lock (_lock)
        {
            if (--_away > 0 || _kept.Count == 0)
            {
                return [];
            }

            var kept = _kept.OrderBy(k => k.Operation.Number).ToList();
            _kept.Clear();
            return kept;
        }
    }
}
