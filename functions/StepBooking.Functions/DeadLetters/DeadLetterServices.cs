using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.DeadLetters;

/// <summary>Registers what operators look after dead letters with.</summary>
internal static class DeadLetterServices
{
    internal static void AddDeadLetters(this IServiceCollection services)
    {
        services.AddSingleton(provider => DeadLetterBoxes.Read(provider.GetRequiredService<StepEnvironment>().DeadLetterBoxes));
        services.AddSingleton<DeadLetterDesk>();
    }
}
