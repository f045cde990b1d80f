using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Events;

namespace StepBooking.Functions.Events;

/// <summary>Where events go, made when the first is published: a function that tells what others published knows no bus.</summary>
/// <param name="services">What makes them.</param>
internal sealed class DeferredEvents(IServiceProvider services) : IEnumerable<IBookingEvents>
{
    /// <inheritdoc/>
    public IEnumerator<IBookingEvents> GetEnumerator() => services.GetServices<IBookingEvents>().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
