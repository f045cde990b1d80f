namespace StepBooking.StatesLanguage.Running;

/// <summary>Makes one seed into many, the same ones in each process.</summary>
internal static class Seeds
{
    public static int Mix(int seed, string text)
    {
        var mixed = unchecked((uint)seed * 2654435761u);
        foreach (var character in text)
        {
            mixed = unchecked((mixed ^ character) * 16777619u);
        }

        return unchecked((int)mixed);
    }
}
